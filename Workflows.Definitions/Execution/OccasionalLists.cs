namespace Workflows.Definitions.Execution;

/// <summary>
/// The lists of a <see cref="ProcessState"/> that stay empty in most instances. They stand apart, so that a state that has
/// nothing in them costs one reference instead of all of them.
/// </summary>
/// <param name="working">The working copy.</param>
internal sealed class OccasionalLists(OccasionalListBuilders working)
{
    public StateList<AwaitedSignal> Signals { get; } = working.Signals.ToList();

    public StateList<AwaitedCondition> Conditions { get; } = working.Conditions.ToList();

    public StateList<HeldTrigger> HeldTriggers { get; } = working.HeldTriggers.ToList();

    public StateList<RegisteredCompensation> Compensations { get; } = working.Compensations.ToList();

    public StateList<Undoing> Undoings { get; } = working.Undoings.ToList();

    public StateList<OpenCall> Calls { get; } = working.Calls.ToList();

    public StateList<RunningLoop> Loops { get; } = working.Loops.ToList();

    public StateList<LoopResult> LoopResults { get; } = working.LoopResults.ToList();

    public StateList<AdHocPlan> AdHocPlans { get; } = working.AdHocPlans.ToList();
}

/// <summary>The working copy of <see cref="OccasionalLists"/>.</summary>
internal sealed class OccasionalListBuilders
{
    public StateListBuilder<AwaitedSignal> Signals;
    public StateListBuilder<AwaitedCondition> Conditions;
    public StateListBuilder<HeldTrigger> HeldTriggers;
    public StateListBuilder<RegisteredCompensation> Compensations;
    public StateListBuilder<Undoing> Undoings;
    public StateListBuilder<OpenCall> Calls;
    public StateListBuilder<RunningLoop> Loops;
    public StateListBuilder<LoopResult> LoopResults;
    public StateListBuilder<AdHocPlan> AdHocPlans;

    public OccasionalListBuilders()
    {
    }

    public OccasionalListBuilders(OccasionalLists lists)
    {
        Signals = new(lists.Signals);
        Conditions = new(lists.Conditions);
        HeldTriggers = new(lists.HeldTriggers);
        Compensations = new(lists.Compensations);
        Undoings = new(lists.Undoings);
        Calls = new(lists.Calls);
        Loops = new(lists.Loops);
        LoopResults = new(lists.LoopResults);
        AdHocPlans = new(lists.AdHocPlans);
    }

    private bool IsEmpty =>
        Signals.Count + Conditions.Count + HeldTriggers.Count + Compensations.Count + Undoings.Count + Calls.Count + Loops.Count
        + LoopResults.Count + AdHocPlans.Count == 0;

    /// <summary>The lists as the state keeps them; null where all are empty.</summary>
    public OccasionalLists? ToLists() => IsEmpty ? null : new OccasionalLists(this);
}
