namespace Workflows.Definitions.Execution.Triggers;

/// <summary>What is thrown inside an instance and looks for its catcher from the inside out.</summary>
internal enum ThrownKind
{
    /// <summary>An error.</summary>
    Error,

    /// <summary>An escalation.</summary>
    Escalation,

    /// <summary>The cancelling of a transaction.</summary>
    Cancellation,

    /// <summary>The undoing of a completed activity.</summary>
    Compensation,
}

/// <summary>Something thrown inside that an event catches; nothing is kept for it in the state.</summary>
/// <param name="Kind">What.</param>
/// <param name="Code">The only code that is caught, or null for all.</param>
internal sealed record EventCatch(ThrownKind Kind, string? Code);
