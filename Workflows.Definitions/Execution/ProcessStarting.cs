using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Begins an instance.</summary>
internal static class ProcessStarting
{
    /// <summary>Begins at the none start event.</summary>
    public static void Begin(Step step, StartProcess command)
    {
        if (!MayStart(step, command.Variables))
            return;
        if (step.Process.NoneStart is not { } start)
        {
            step.Refuse("process.noNoneStart", "The process has no start event that somebody could ask for.");
            return;
        }

        step.Record(new ProcessStarted(step.Process.ProcessId, command.Variables) { IsCalled = command.IsCalled });
        ElementLifeCycle.Activate(step, start, ProcessState.ProcessScope);
    }

    /// <summary>Begins at one of the other starts.</summary>
    public static void Begin(Step step, StartProcessAt command)
    {
        if (MayStart(step, command.Variables))
            step.Refuse("process.startUnknown", $"The process cannot be started at '{command.ElementId}'.");
    }

    private static bool MayStart(Step step, FeelContext variables)
    {
        if (step.State.Status == ProcessStatus.NotStarted)
            return step.Accepts(variables);
        step.Refuse("process.alreadyStarted", "The instance has already been started.");
        return false;
    }
}
