using Workflows.Definitions.Execution.Throwing;
using Workflows.Definitions.Execution.Triggers;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Throws an error (BPMN 2.0.2, 10.5.3). Where nothing catches it an instance that was called fails, for its caller to catch;
/// any other waits for repair.
/// </summary>
/// <param name="throws">What it throws before.</param>
/// <param name="code">What tells errors apart, or null.</param>
/// <param name="message">What happened, for people, or null.</param>
internal sealed class ErrorEndEventBehavior(EventThrow[] throws, string? code, string? message) : ThrowEventBehavior(throws)
{
    public override void OnActivate(Step step, LiveElement element)
    {
        var isCaught = Catchers.Find(step, element, ThrownKind.Error, code) is not null;
        if (!isCaught && !step.State.IsCalled)
        {
            step.RaiseIncident(
                element, ElementPhase.Activation, "error.notCaught", $"Nothing catches the error '{code}' of '{element.Node.Id}'.");
            return;
        }

        if (!TryThrow(step, element))
            return;
        var variables = step.State.VariablesOf(element.Key);
        if (ErrorPropagation.TryThrow(step, element, code, message, variables))
            return;
        Scopes.EndAll(step);
        step.Record(new ProcessFailed(code, message, variables));
    }
}
