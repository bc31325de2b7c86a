using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Waits for a person (BPMN 2.0.2, 10.3.4).</summary>
/// <param name="owners">What names the participants who may do the task.</param>
/// <param name="deadline">By when it is due, or null.</param>
internal sealed class UserTaskBehavior(PotentialOwners owners, TimeSpecification? deadline) : ElementBehavior
{
    public override void OnActivate(Step step, LiveElement element)
    {
        if (!owners.TryEvaluate(step, element, out var names))
            return;
        DateTimeOffset? dueAt = null;
        if (deadline is not null)
        {
            if (!deadline.TryEvaluate(step, element, element.Key, out var schedule))
                return;
            dueAt = schedule.DueAt;
        }

        step.Record(new TaskCreated(element.Key, element.Node.Id, names, dueAt));
    }

    public override void OnCompleteRequested(Step step, LiveElement element, FeelContext result)
    {
        step.Record(new TaskCompleted(element.Key, element.Node.Id));
        ElementLifeCycle.Complete(step, element, result);
    }

    public override void OnTerminate(Step step, LiveElement element)
    {
        if (step.State.Tasks.Span.IndexOf(element.Key) >= 0)
            step.Record(new TaskCanceled(element.Key, element.Node.Id));
    }
}
