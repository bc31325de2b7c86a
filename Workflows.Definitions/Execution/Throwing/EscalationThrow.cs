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

    public override void Throw(Step step, LiveElement element, ProcessEvent thrown) =>
        EscalationPropagation.Escalate(step, element, code, ((EscalationThrown)thrown).Variables);
}
