using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Does an activity again and again while a condition holds (BPMN 2.0.2, 10.3.8), like a flow back to it: the result of each
/// time goes to the enclosing scope before the condition is asked.
/// </summary>
/// <param name="testBefore">Whether the condition is asked before the first time too.</param>
/// <param name="maximum">How often at most, or null.</param>
/// <param name="condition">The condition, or null for one that always holds.</param>
internal sealed class StandardLoopBehavior(bool testBefore, int? maximum, CompiledExpression? condition) : LoopBehavior
{
    public override bool KeepsResults => false;

    public override bool IsHandedOver(string name) => false;

    public override void OnActivate(Step step, LiveElement element)
    {
        if (!TryFindRunning(step, element, out _))
            step.Record(new LoopStarted(element.Key, element.Node.Id, null));
        var goesOn = maximum is not <= 0;
        if (goesOn && testBefore && !step.TryDecide(element, condition, element.Key, ElementPhase.Activation, out goesOn))
            return;
        if (goesOn)
            OnContinue(step, element);
        else
            ElementLifeCycle.Complete(step, element);
    }

    public override void OnContinue(Step step, LiveElement element)
    {
        if (TryFindRunning(step, element, out var running))
            ElementLifeCycle.ActivateInstance(step, element, running.Value.StartedCount + 1, FeelContext.Empty);
    }

    public override bool TryCollect(Step step, LiveElement instance, out FeelValue? result)
    {
        result = null;
        return true;
    }

    public override bool TryJudge(Step step, LiveElement scope, LiveElement child, out bool isDone)
    {
        isDone = true;
        if (TryFindRunning(step, scope, out var running) && running.Value.StartedCount >= maximum)
            return true;
        if (!step.TryDecide(child, condition, child.Key, ElementPhase.Flows, out var holds))
            return false;
        isDone = !holds;
        return true;
    }

    public override bool OnChildCompleted(Step step, LiveElement scope, LiveElement child, bool isDone)
    {
        if (isDone)
            ElementLifeCycle.Complete(step, scope);
        else
            step.Continue(scope.Key);
        return true;
    }
}
