using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>
/// Everything that an instance remembers between two commands: the fold of its events. Immutable, compared by content,
/// and cheap to derive from: what a command does not change is shared with the state before.
/// </summary>
/// <remarks>A finished instance holds nothing but its status and the variables of the process scope, its result.</remarks>
public sealed class ProcessState : IEquatable<ProcessState>
{
    /// <summary>The key under which the process itself is a scope.</summary>
    public const long ProcessScope = 0;

    internal ProcessState(WorkingState working)
    {
        (Status, ProcessId, LastKey, RootChildCount) =
            (working.Status, working.ProcessId, working.LastKey, working.RootChildCount);
        Elements = working.Elements.ToList();
        Tasks = working.Tasks.ToList();
        Timers = working.Timers.ToList();
        Services = working.Services.ToList();
        Subscriptions = working.Subscriptions.ToList();
        Incidents = working.Incidents.ToList();
        HeldTokens = working.HeldTokens.ToList();
        Scopes = working.Scopes.ToList();
        Occasional = working.ToOccasionalLists();
        (IsCalled, IsSuspended, CancelReason) = (working.IsCalled, working.IsSuspended, working.CancelReason);
    }

    private ProcessState()
    {
    }

    /// <summary>The state before anything has happened.</summary>
    public static ProcessState NotStarted { get; } = new();

    /// <summary>Where the instance stands as a whole.</summary>
    public ProcessStatus Status { get; }

    /// <summary>The process that it runs, or null before the start.</summary>
    public string? ProcessId { get; }

    /// <summary>The highest key that was given; 0 before the start.</summary>
    public long LastKey { get; }

    /// <summary>The living elements, by key.</summary>
    public StateList<ElementInstance> Elements { get; }

    /// <summary>The user tasks that wait for a person, by key.</summary>
    public StateList<OpenTask> Tasks { get; }

    /// <summary>The timers that run, by key.</summary>
    public StateList<ScheduledTimer> Timers { get; }

    /// <summary>The services that the host was asked for, by key.</summary>
    public StateList<RequestedService> Services { get; }

    /// <summary>The messages that are awaited, by key.</summary>
    public StateList<AwaitedMessage> Subscriptions { get; }

    /// <summary>What waits for repair, by key.</summary>
    public StateList<Incident> Incidents { get; }

    /// <summary>The tokens that joining gateways hold, in the order of their first arrival.</summary>
    public StateList<HeldTokens> HeldTokens { get; }

    /// <summary>The variables of each scope that has any, by the scope's key.</summary>
    public StateList<ScopeVariables> Scopes { get; }

    /// <summary>The signals that are awaited, by key.</summary>
    public StateList<AwaitedSignal> Signals => Occasional?.Signals ?? default;

    /// <summary>The conditions that are awaited, by key.</summary>
    public StateList<AwaitedCondition> Conditions => Occasional?.Conditions ?? default;

    /// <summary>What has come for events that wait for several things, by key.</summary>
    public StateList<HeldTrigger> HeldTriggers => Occasional?.HeldTriggers ?? default;

    /// <summary>What has been done and can be undone, by key and so in the order in which it was done.</summary>
    public StateList<RegisteredCompensation> Compensations => Occasional?.Compensations ?? default;

    /// <summary>The undoings that are under way, by key.</summary>
    public StateList<Undoing> Undoings => Occasional?.Undoings ?? default;

    /// <summary>Whether another instance called this one and waits for it.</summary>
    public bool IsCalled { get; }

    /// <summary>Whether the instance is stopped for a time.</summary>
    public bool IsSuspended { get; }

    /// <summary>Why the instance is being cancelled, while what it has done is undone; else null.</summary>
    public string? CancelReason { get; }
    /// <summary>The processes and global tasks that the host was asked to run, by key.</summary>
    public StateList<OpenCall> Calls => Occasional?.Calls ?? default;

    /// <summary>The activities that are done more than once and are under way, by key.</summary>
    public StateList<RunningLoop> Loops => Occasional?.Loops ?? default;

    /// <summary>The results so far of activities that are done more than once, by the key of the instance that gave each.</summary>
    public StateList<LoopResult> LoopResults => Occasional?.LoopResults ?? default;

    /// <summary>What ad-hoc sub-processes are still to begin, by key.</summary>
    public StateList<AdHocPlan> AdHocPlans => Occasional?.AdHocPlans ?? default;

    /// <summary>The variables of the process scope.</summary>
    public FeelContext Variables => VariablesOf(ProcessScope);

    /// <summary>Whether the instance has come to an end, however it did.</summary>
    public bool IsFinished => Status is > ProcessStatus.Active;

    /// <summary>The lists that most instances have nothing in; null where all are empty.</summary>
    internal OccasionalLists? Occasional { get; }

    internal int RootChildCount { get; }

    /// <summary>The variables of one scope, without those of the scopes around it.</summary>
    /// <param name="scopeKey">The key of the scope's element instance; <see cref="ProcessScope"/> for the process itself.</param>
    /// <returns>The variables; empty where the scope has none.</returns>
    public FeelContext VariablesOf(long scopeKey)
    {
        var index = Scopes.AsSpan().IndexOf(scopeKey);
        return index < 0 ? FeelContext.Empty : Scopes[index].Variables;
    }

    /// <inheritdoc/>
    public bool Equals(ProcessState? other) =>
        other is not null
        && Status == other.Status
        && string.Equals(ProcessId, other.ProcessId, StringComparison.Ordinal)
        && LastKey == other.LastKey
        && Elements == other.Elements
        && Tasks == other.Tasks
        && Timers == other.Timers
        && Services == other.Services
        && Subscriptions == other.Subscriptions
        && Incidents == other.Incidents
        && HeldTokens == other.HeldTokens
        && Scopes == other.Scopes
        && Signals == other.Signals
        && Conditions == other.Conditions
        && HeldTriggers == other.HeldTriggers
        && Compensations == other.Compensations
        && Undoings == other.Undoings
        && IsCalled == other.IsCalled
        && IsSuspended == other.IsSuspended
        && string.Equals(CancelReason, other.CancelReason, StringComparison.Ordinal)
        && Calls == other.Calls
        && Loops == other.Loops
        && LoopResults == other.LoopResults
        && AdHocPlans == other.AdHocPlans;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProcessState);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Status, ProcessId, LastKey, Elements, Tasks, Timers);
}
