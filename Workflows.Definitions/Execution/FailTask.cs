using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Reports that a user task cannot be done: an error where something catches its code, otherwise an incident.</summary>
/// <param name="Key">The key of the task's element instance.</param>
/// <param name="Code">The error code.</param>
/// <param name="Message">What happened, for people.</param>
/// <param name="Variables">What the error carries.</param>
public sealed record FailTask(long Key, string Code, string Message, FeelContext Variables) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        if (step.State.Tasks.Span.IndexOf(Key) < 0)
        {
            step.Refuse("task.notOpen", $"Expected an open task with the key {Key}, but there is none.");
            return;
        }

        if (!step.Accepts(Variables) || !step.TryFind(Key, out var element))
            return;
        step.Record(new TaskFailed(Key, element.Node.Id));
        ErrorPropagation.ThrowOrStop(step, element, Code, Message, Variables);
    }
}
