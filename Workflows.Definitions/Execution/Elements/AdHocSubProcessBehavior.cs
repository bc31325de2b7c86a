using System.Collections.Immutable;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// A sub-process whose activities are done in whatever order its performers choose (BPMN 2.0.2, 10.3.5). It needs no start or
/// end; flows inside are followed. Its condition is asked after each activity; without one it is done when nothing is under way.
/// </summary>
/// <param name="isSequential">Whether only one activity may be under way at a time.</param>
/// <param name="cancelsRemaining">Whether what is under way is ended when the condition holds.</param>
/// <param name="completion">The condition, or null.</param>
/// <param name="activeElements">What lists the activities to begin with; null for every one that no flow enters.</param>
internal sealed class AdHocSubProcessBehavior(
    bool isSequential, bool cancelsRemaining, CompiledExpression? completion, CompiledExpression? activeElements) : SubProcessBehavior
{
    /// <summary>The activities directly inside, in document order; set once the definition is compiled.</summary>
    public ImmutableArray<ProcessNode> Activities { get; set; } = [];

    public bool IsSequential => isSequential;

    public ProcessNode? Find(string elementId) =>
        Activities.FirstOrDefault(activity => string.Equals(activity.Id, elementId, StringComparison.Ordinal));

    public override void OnActivate(Step step, LiveElement element)
    {
        if (!TryChoose(step, element, out var chosen))
            return;
        if (chosen.IsEmpty)
        {
            OnChildrenEnded(step, element);
            return;
        }

        // Those that wait for nothing end before the others have begun; the plan tells that there are others.
        step.Record(new AdHocActivitiesPlanned(element.Key, element.Node.Id, [.. chosen.Select(activity => activity.Id)]));
        if (isSequential)
            step.Continue(element.Key);
        for (var index = 0; !isSequential && index < chosen.Length && step.GoesOn && IsAlive(step, element); index++)
            ElementLifeCycle.Activate(step, chosen[index], element.Key);
    }

    public override void OnContinue(Step step, LiveElement element)
    {
        var plan = step.State.AdHocPlans.Span.IndexOf(element.Key);
        if (plan >= 0 && step.State.AdHocPlans[plan].Activities is [var next, ..] && Find(next) is { } activity)
            ElementLifeCycle.Activate(step, activity, element.Key);
    }

    public override bool TryJudge(Step step, LiveElement scope, LiveElement child, out bool isDone)
    {
        isDone = false;
        return completion is null || step.TryDecide(child, completion, scope.Key, ElementPhase.Flows, out isDone);
    }

    public override bool OnChildCompleted(Step step, LiveElement scope, LiveElement child, bool isDone)
    {
        if (!isDone)
            return false;
        var isAnythingUnderWay = step.State.Elements[step.State.Elements.Span.IndexOf(scope.Key)].ChildCount > 0 || step.Tokens.AnyIn(scope.Key);
        if (isAnythingUnderWay && !cancelsRemaining)
            return true;
        step.Tokens.RemoveFrom(scope.Key);
        ElementLifeCycle.TerminateChildren(step, scope.Key);
        Finish(step, scope);
        return true;
    }

    public override void OnChildrenEnded(Step step, LiveElement scope)
    {
        var plan = step.State.AdHocPlans.Span.IndexOf(scope.Key);
        if (plan >= 0 && !step.State.AdHocPlans[plan].Activities.IsEmpty)
            step.Continue(scope.Key);
        else if (step.TryDecide(scope, completion, scope.Key, ElementPhase.Joining, out var isDone) && isDone)
            Finish(step, scope);
    }

    private static bool IsAlive(Step step, LiveElement element) => step.State.Elements.Span.IndexOf(element.Key) >= 0;

    private bool TryChoose(Step step, LiveElement element, out ImmutableArray<ProcessNode> chosen)
    {
        chosen = [.. Activities.Where(activity => activity.Incoming.Length == 0)];
        if (activeElements is null)
            return true;
        if (!step.TryEvaluate(element, activeElements, element.Key, ElementPhase.Activation, out var value))
            return false;
        ImmutableArray<FeelValue> listed = value is FeelList list ? list.Items : [value];
        var found = listed.Select(item => item is FeelString id ? Find(id.Value) : null).ToImmutableArray();
        chosen = [.. found.OfType<ProcessNode>().Distinct()];
        if (!found.Contains(null))
            return true;
        step.RaiseIncident(
            element, ElementPhase.Activation, "adHoc.activityUnknown",
            $"Expected a list of identifiers of activities in '{element.Node.Id}', but found {value}.");
        return false;
    }
}
