using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Does an activity so many times as a number or a list says (BPMN 2.0.2, 10.3.8), in turn or side by side. Results are
/// collected in the order of the items, whatever the order in which they come.
/// </summary>
/// <param name="specification">How many, with what, and until when.</param>
internal sealed class MultiInstanceActivityBehavior(MultiInstanceSpecification specification) : LoopBehavior
{
    /// <summary>How many instances an activity may have.</summary>
    public const int MaximumInstances = 10_000;

    public override bool KeepsResults => specification.OutputCollection is not null;

    public override bool IsHandedOver(string name) => specification.ElementVariables.Contains(name, StringComparer.Ordinal);

    public override void OnActivate(Step step, LiveElement element)
    {
        if (!specification.TryCount(step, element, out var count, out var items))
            return;
        step.Record(new LoopStarted(element.Key, element.Node.Id, count)
        {
            Items = specification.IsSequential ? items : null,
            ResultsName = specification.OutputCollection,
        });
        if (count == 0)
            Finish(step, element);
        // Instances that wait for nothing may fulfil the completion condition before the others have begun.
        var begun = specification.IsSequential ? Math.Min(count, 1) : count;
        for (var counter = 1; counter <= begun && step.GoesOn && step.State.Loops.Span.IndexOf(element.Key) >= 0; counter++)
            Begin(step, element, counter, items);
    }

    public override void OnContinue(Step step, LiveElement element)
    {
        if (TryFindRunning(step, element, out var running))
            Begin(step, element, running.Value.StartedCount + 1, running.Value.Items as FeelList);
    }

    public override bool TryCollect(Step step, LiveElement instance, out FeelValue? result)
    {
        result = null;
        if (!KeepsResults)
            return true;
        if (specification.OutputElement is { } outputElement)
            return step.TryEvaluate(instance, outputElement, instance.Key, ElementPhase.Collecting, out result);
        result = ResultOf(step, instance);
        return true;
    }

    public override bool TryJudge(Step step, LiveElement scope, LiveElement child, out bool isDone)
    {
        isDone = false;
        if (!TryFindRunning(step, scope, out var running))
            return false;
        isDone = running.Value.CompletedCount >= running.Value.InstanceCount;
        if (!isDone && specification.CompletionCondition is { } condition
            && !step.TryDecide(child, condition, child.Key, ElementPhase.Flows, out isDone))
            return false;
        return specification.Throws.TryThrow(step, child, running.Value.CompletedCount);
    }

    public override bool OnChildCompleted(Step step, LiveElement scope, LiveElement child, bool isDone)
    {
        if (isDone)
        {
            ElementLifeCycle.TerminateChildren(step, scope.Key);
            Finish(step, scope);
        }
        else if (specification.IsSequential)
        {
            step.Continue(scope.Key);
        }

        return true;
    }

    private void Begin(Step step, LiveElement loop, int counter, FeelList? items)
    {
        var variables = FeelContext.Empty;
        foreach (var name in items is null ? [] : specification.ElementVariables)
            variables = variables.With(name, items!.Items[counter - 1]);
        ElementLifeCycle.ActivateInstance(step, loop, counter, variables);
    }

    private void Finish(Step step, LiveElement element)
    {
        if (specification.OutputCollection is { } name)
            ElementLifeCycle.Complete(step, element, FeelContext.Of((name, LoopVariables.ResultsOf(step.State, element.Key))));
        else
            ElementLifeCycle.Complete(step, element);
    }
}
