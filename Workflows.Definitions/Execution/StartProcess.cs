using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Begins the instance at its none start event.</summary>
/// <param name="Variables">The variables of the process scope.</param>
public sealed record StartProcess(FeelContext Variables) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        if (step.State.Status != ProcessStatus.NotStarted)
        {
            step.Refuse("process.alreadyStarted", "The instance has already been started.");
            return;
        }

        if (!step.Accepts(Variables))
            return;
        step.Record(new ProcessStarted(step.Process.ProcessId, Variables));
        ElementLifeCycle.Activate(step, step.Process.Start, ProcessState.ProcessScope);
    }
}
