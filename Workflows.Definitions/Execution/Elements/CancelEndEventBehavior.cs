using Workflows.Definitions.Execution.Throwing;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>Cancels the transaction around it (BPMN 2.0.2, 10.5.3): all in it is ended, what was done in it is undone.</summary>
/// <param name="throws">What it throws before.</param>
internal sealed class CancelEndEventBehavior(EventThrow[] throws) : ThrowEventBehavior(throws)
{
    public override void OnTokenEnded(Step step, LiveElement element)
    {
        var scopeKey = element.ScopeKey;
        while (step.TryFind(scopeKey, out var scope))
        {
            if (scope.Node.Element is Transaction)
            {
                Cancel(step, scope, element.Node.Id);
                return;
            }

            scopeKey = scope.ScopeKey;
        }
    }

    private static void Cancel(Step step, LiveElement transaction, string elementId)
    {
        Compensating.RegisterUnfinished(step, transaction.Key);
        Scopes.Interrupt(step, transaction, elementId);
        Waiting.End(step, transaction.Key);
        if (!Compensating.Begin(step, elementId, transaction.Key, null, transaction.Key))
            transaction.Node.Behavior.OnCompensated(step, transaction);
    }
}
