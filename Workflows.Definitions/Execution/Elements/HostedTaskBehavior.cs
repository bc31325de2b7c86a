using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>A task that the host carries out: it is asked, and reports when it has done it.</summary>
/// <param name="serviceType">Which of the host's services is asked.</param>
internal abstract class HostedTaskBehavior(string serviceType) : ElementBehavior
{
    public sealed override void OnActivate(Step step, LiveElement element) =>
        step.Record(new ServiceRequested(element.Key, element.Node.Id, serviceType, VariableMappings.HandedOver(step, element)));

    public sealed override void OnCompleteRequested(Step step, LiveElement element, FeelContext result)
    {
        step.Record(new ServiceCompleted(element.Key, element.Node.Id));
        ElementLifeCycle.Complete(step, element, result);
    }

    public sealed override void OnTerminate(Step step, LiveElement element)
    {
        if (step.State.Services.Span.IndexOf(element.Key) >= 0)
            step.Record(new ServiceCanceled(element.Key, element.Node.Id));
    }
}
