using System.Text.Json.Serialization;

namespace Workflows.Definitions.Execution;

/// <summary>The stored form of a state. A list that is empty is left out.</summary>
internal sealed record ProcessStateDocument
{
    /// <summary>The version of the form.</summary>
    [JsonPropertyName("v")]
    public required int Version { get; init; }

    public required ProcessStatus Status { get; init; }

    public string? ProcessId { get; init; }

    public required long LastKey { get; init; }

    public ElementInstance[]? Elements { get; init; }

    public OpenTask[]? Tasks { get; init; }

    public ScheduledTimer[]? Timers { get; init; }

    public RequestedService[]? Services { get; init; }

    public AwaitedMessage[]? Subscriptions { get; init; }

    public Incident[]? Incidents { get; init; }

    public HeldTokens[]? HeldTokens { get; init; }

    public ScopeVariables[]? Scopes { get; init; }

    public AwaitedSignal[]? Signals { get; init; }

    public AwaitedCondition[]? Conditions { get; init; }

    public HeldTrigger[]? HeldTriggers { get; init; }

    public RegisteredCompensation[]? Compensations { get; init; }

    public Undoing[]? Undoings { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCalled { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSuspended { get; init; }

    public string? CancelReason { get; init; }
    public OpenCall[]? Calls { get; init; }

    public RunningLoop[]? Loops { get; init; }

    public LoopResult[]? LoopResults { get; init; }

    public AdHocPlan[]? AdHocPlans { get; init; }

    public static ProcessStateDocument Of(ProcessState state) => new()
    {
        Version = ProcessStateJson.FormVersion,
        Status = state.Status,
        ProcessId = state.ProcessId,
        LastKey = state.LastKey,
        Elements = Listed(state.Elements),
        Tasks = Listed(state.Tasks),
        Timers = Listed(state.Timers),
        Services = Listed(state.Services),
        Subscriptions = Listed(state.Subscriptions),
        Incidents = Listed(state.Incidents),
        HeldTokens = Listed(state.HeldTokens),
        Scopes = Listed(state.Scopes),
        Signals = Listed(state.Signals),
        Conditions = Listed(state.Conditions),
        HeldTriggers = Listed(state.HeldTriggers),
        Compensations = Listed(state.Compensations),
        Undoings = Listed(state.Undoings),
        IsCalled = state.IsCalled,
        IsSuspended = state.IsSuspended,
        CancelReason = state.CancelReason,
        Calls = Listed(state.Calls),
        Loops = Listed(state.Loops),
        LoopResults = Listed(state.LoopResults),
        AdHocPlans = Listed(state.AdHocPlans),
    };

    private static T[]? Listed<T>(StateList<T> list)
        where T : struct => list.IsEmpty ? null : list.AsSpan().ToArray();
}
