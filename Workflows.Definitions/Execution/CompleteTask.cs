using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Completes an open user task.</summary>
/// <param name="Key">The key of the task's element instance.</param>
/// <param name="Variables">The result, offered to the output mappings or merged into the enclosing scope.</param>
public sealed record CompleteTask(long Key, FeelContext Variables) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        if (step.State.Tasks.Span.IndexOf(Key) < 0)
            step.Refuse("task.notOpen", $"Expected an open task with the key {Key}, but there is none.");
        else if (step.Accepts(Variables) && step.TryFind(Key, out var element))
            element.Node.Behavior.OnCompleteRequested(step, element, Variables);
    }
}
