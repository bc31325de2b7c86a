using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Throwing;

/// <summary>
/// Throws an escalation. Where nothing catches it nothing happens, except that an instance which was called says so to its
/// caller.
/// </summary>
/// <param name="code">What tells escalations apart, or null.</param>
internal sealed class EscalationThrow(string? code) : EventThrow
{
    public override ProcessEvent Prepare(Step step, LiveElement element) =>
        new EscalationThrown(element.Key, element.Node.Id, code, step.State.VariablesOf(element.Key));

    public override void Throw(Step step, LiveElement element, ProcessEvent thrown)
    {
        step.Record(thrown);
        var variables = ((EscalationThrown)thrown).Variables;
        if (!EscalationPropagation.TryThrow(step, element, code, variables) && step.State.IsCalled)
            step.Record(new EscalationEscaped(element.Key, element.Node.Id, code, variables));
    }
}
