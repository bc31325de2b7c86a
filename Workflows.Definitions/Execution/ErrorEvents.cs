using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>An error was thrown, and something catches it: what it passes on its way there is ended.</summary>
/// <param name="Key">The key of the element instance that threw it.</param>
/// <param name="ElementId">The event or activity.</param>
/// <param name="ErrorCode">What tells errors apart; null for an error without a code.</param>
/// <param name="Message">What happened, for people, or null.</param>
/// <param name="Variables">What it carries.</param>
public sealed record ErrorThrown(long Key, string ElementId, string? ErrorCode, string? Message, FeelContext Variables)
    : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state)
    {
    }
}

/// <summary>The instance, which another one called, ended by an error that nothing in it catches; it is the caller's to catch.</summary>
/// <param name="ErrorCode">What tells errors apart; null for an error without a code.</param>
/// <param name="Message">What happened, for people, or null.</param>
/// <param name="Variables">What the error carries.</param>
public sealed record ProcessFailed(string? ErrorCode, string? Message, FeelContext Variables) : ProcessEvent
{
    internal override void ApplyTo(WorkingState state) => state.Finish(ProcessStatus.Failed);
}

/// <summary>A user task could not be done. An error or an incident follows.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record TaskFailed(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.Tasks.Remove(Key);
}
