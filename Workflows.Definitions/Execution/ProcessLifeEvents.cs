using System.Text.Json.Serialization;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>The instance began.</summary>
/// <param name="ProcessId">The identifier of the process element.</param>
/// <param name="Variables">The variables it was started with.</param>
public sealed record ProcessStarted(string ProcessId, FeelContext Variables) : ProcessEvent
{
    /// <summary>The element that it began at, where that was not the none start event.</summary>
    public string? StartElementId { get; init; }

    /// <summary>Whether another instance called this one and waits for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCalled { get; init; }

    internal override void ApplyTo(WorkingState state) => state.Start(ProcessId, Variables, IsCalled);
}

/// <summary>Every token has ended; nothing is left.</summary>
public sealed record ProcessCompleted : ProcessEvent
{
    internal override void ApplyTo(WorkingState state) => state.Finish(ProcessStatus.Completed);
}

/// <summary>A terminate end event ended the instance.</summary>
public sealed record ProcessTerminated : ProcessEvent
{
    internal override void ApplyTo(WorkingState state) => state.Finish(ProcessStatus.Terminated);
}

/// <summary>Somebody cancelled the instance.</summary>
/// <param name="Reason">Why.</param>
public sealed record ProcessCanceled(string Reason) : ProcessEvent
{
    internal override void ApplyTo(WorkingState state) => state.Finish(ProcessStatus.Canceled);
}

/// <summary>Variables of one scope got new values.</summary>
/// <param name="ScopeKey">The key of the scope's element instance; 0 for the process itself.</param>
/// <param name="Variables">The values that changed.</param>
public sealed record VariablesChanged(long ScopeKey, FeelContext Variables) : ProcessEvent
{
    internal override void ApplyTo(WorkingState state) => state.MergeVariables(ScopeKey, Variables);
}
