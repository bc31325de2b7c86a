namespace Workflows.Definitions.Execution;

/// <summary>The lists that stay empty in most instances: read as they are, changed through <see cref="Occasional"/>.</summary>
internal sealed partial class WorkingState
{
    // Only ever read: whoever changes a list does it through Occasional, which makes lists of this state's own.
    private static readonly OccasionalListBuilders None = new();

    private OccasionalListBuilders? occasional;

    /// <summary>The lists, to be changed.</summary>
    public OccasionalListBuilders Occasional => occasional ??= new OccasionalListBuilders();

    /// <summary>Whether any of the lists may hold something.</summary>
    public bool HasOccasional => occasional is not null;

    public ref readonly StateListBuilder<AwaitedSignal> Signals => ref (occasional ?? None).Signals;

    public ref readonly StateListBuilder<AwaitedCondition> Conditions => ref (occasional ?? None).Conditions;

    public ref readonly StateListBuilder<HeldTrigger> HeldTriggers => ref (occasional ?? None).HeldTriggers;

    public ref readonly StateListBuilder<RegisteredCompensation> Compensations => ref (occasional ?? None).Compensations;

    public ref readonly StateListBuilder<Undoing> Undoings => ref (occasional ?? None).Undoings;

    public ref readonly StateListBuilder<OpenCall> Calls => ref (occasional ?? None).Calls;

    public ref readonly StateListBuilder<RunningLoop> Loops => ref (occasional ?? None).Loops;

    public ref readonly StateListBuilder<LoopResult> LoopResults => ref (occasional ?? None).LoopResults;

    public ref readonly StateListBuilder<AdHocPlan> AdHocPlans => ref (occasional ?? None).AdHocPlans;

    public OccasionalLists? ToOccasionalLists() => occasional?.ToLists();

    private void FillOccasional(ProcessStateDocument document)
    {
        Fill(document.Signals, static (lists, items) => Fill(ref lists.Signals, items));
        Fill(document.Conditions, static (lists, items) => Fill(ref lists.Conditions, items));
        Fill(document.HeldTriggers, static (lists, items) => Fill(ref lists.HeldTriggers, items));
        Fill(document.Compensations, static (lists, items) => Fill(ref lists.Compensations, items));
        Fill(document.Undoings, static (lists, items) => Fill(ref lists.Undoings, items));
        Fill(document.Calls, static (lists, items) => Fill(ref lists.Calls, items));
        Fill(document.Loops, static (lists, items) => Fill(ref lists.Loops, items));
        Fill(document.LoopResults, static (lists, items) => Fill(ref lists.LoopResults, items));
        Fill(document.AdHocPlans, static (lists, items) => Fill(ref lists.AdHocPlans, items));
    }

    private void Fill<T>(T[]? items, Action<OccasionalListBuilders, T[]> fill)
        where T : struct
    {
        if (items is not null)
            fill(Occasional, items);
    }
}
