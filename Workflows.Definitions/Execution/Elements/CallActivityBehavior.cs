using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Runs another process, or a global task (BPMN 2.0.2, 10.3.6): the host is asked for an instance of it, and reports how it
/// ended. It is given what the inputs name, and nothing else.
/// </summary>
/// <param name="calledElement">The identifier of the process or global task.</param>
/// <param name="version">Which version of it, or null for the one in force.</param>
internal sealed class CallActivityBehavior(string calledElement, int? version) : ElementBehavior
{
    public static CallActivityBehavior? Create(CallActivity activity, Compilation compilation)
    {
        if (!string.IsNullOrEmpty(activity.CalledElement))
            return new CallActivityBehavior(activity.CalledElement, activity.CalledVersion);
        compilation.Report(CompilationDiagnostics.CalledElementMissing, activity.Id);
        return null;
    }

    public override void OnActivate(Step step, LiveElement element) => step.Record(new CallRequested(
        element.Key, element.Node.Id, calledElement, version, VariableMappings.HandedOver(step, element)));

    public override void OnCompleteRequested(Step step, LiveElement element, FeelContext result)
    {
        step.Record(new CallCompleted(element.Key, element.Node.Id));
        ElementLifeCycle.Complete(step, element, result);
    }

    public override void OnTerminate(Step step, LiveElement element)
    {
        if (step.State.Calls.Span.IndexOf(element.Key) >= 0)
            step.Record(new CallCanceled(element.Key, element.Node.Id));
    }
}
