using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Takes escalations to what catches them (BPMN 2.0.2, 10.5.5 and 13.5.2).</summary>
internal static class EscalationPropagation
{
    /// <summary>The variable under which the code is offered to the outputs of what catches it.</summary>
    public const string CodeVariable = "escalationCode";

    /// <summary>Throws an escalation: to the first that catches it, otherwise to the caller of the instance where it has one.</summary>
    public static void Escalate(Step step, LiveElement thrower, string? code, FeelContext variables)
    {
        step.Record(new EscalationThrown(thrower.Key, thrower.Node.Id, code, variables));
        if (!TryThrow(step, thrower, code, variables) && step.State.IsCalled)
            step.Record(new EscalationEscaped(thrower.Key, thrower.Node.Id, code, variables));
    }

    /// <summary>Hands an escalation to the first that catches it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="thrower">The element that throws it; it may be ended by it.</param>
    /// <param name="code">What tells escalations apart, or null.</param>
    /// <param name="variables">What it carries.</param>
    /// <returns>False where nothing catches it.</returns>
    public static bool TryThrow(Step step, LiveElement thrower, string? code, FeelContext variables)
    {
        if (Catchers.Find(step, thrower, ThrownKind.Escalation, code) is not { } catcher)
            return false;
        var offered = catcher.Node.Outputs.Length == 0 || code is null
            ? variables
            : variables.With(CodeVariable, new FeelString(code));
        catcher.Node.Behavior.OnCaught(step, catcher.Node, catcher.Owner, offered);
        return true;
    }
}
