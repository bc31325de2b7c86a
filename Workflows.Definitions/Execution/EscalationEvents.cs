using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>An escalation was thrown.</summary>
/// <param name="Key">The key of the element instance that threw it.</param>
/// <param name="ElementId">The event.</param>
/// <param name="EscalationCode">What tells escalations apart; null for one without a code.</param>
/// <param name="Variables">What it carries.</param>
public sealed record EscalationThrown(long Key, string ElementId, string? EscalationCode, FeelContext Variables)
    : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state)
    {
    }
}

/// <summary>Nothing in this instance, which another one called, catches the escalation; the host hands it to the caller.</summary>
/// <param name="Key">The key of the element instance that threw it.</param>
/// <param name="ElementId">The event.</param>
/// <param name="EscalationCode">What tells escalations apart; null for one without a code.</param>
/// <param name="Variables">What it carries.</param>
public sealed record EscalationEscaped(long Key, string ElementId, string? EscalationCode, FeelContext Variables)
    : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state)
    {
    }
}
