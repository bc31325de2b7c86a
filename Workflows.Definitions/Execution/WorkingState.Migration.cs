using System.Collections.Frozen;

namespace Workflows.Definitions.Execution;

/// <summary>How the working copy of a state moves to another definition.</summary>
internal sealed partial class WorkingState
{
    public void Migrate(ProcessMigrated migrated)
    {
        var (left, entered) = (ProcessId, migrated.ProcessId);
        ProcessId = entered;
        var targets = migrated.Pairs.ToFrozenDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        Rename(ref Elements, element => element with { ElementId = Target(element.ElementId) });
        Rename(ref Tasks, task => task with { ElementId = Target(task.ElementId) });
        Rename(ref Timers, timer => timer with { ElementId = Target(timer.ElementId) });
        Rename(ref Services, service => service with { ElementId = Target(service.ElementId) });
        Rename(ref Subscriptions, awaited => awaited with { ElementId = Target(awaited.ElementId) });
        Rename(ref Incidents, incident => incident with { ElementId = OfScope(incident.OwnerKey, incident.ElementId) });
        Rename(ref HeldTokens, held => held with { ElementId = Target(held.ElementId), FlowId = Target(held.FlowId) });
        Rename(ref Occasional.Calls, call => call with { ElementId = Target(call.ElementId) });
        Rename(ref Occasional.Loops, loop => loop with { ElementId = Target(loop.ElementId) });
        Rename(ref Occasional.Signals, awaited => awaited with { ElementId = Target(awaited.ElementId) });
        Rename(ref Occasional.Conditions, awaited => awaited with { ElementId = Target(awaited.ElementId) });
        Rename(ref Occasional.HeldTriggers, held => held with { ElementId = Target(held.ElementId) });
        Rename(ref Occasional.Compensations, registered => registered with { ElementId = Target(registered.ElementId) });
        Rename(ref Occasional.Undoings, undoing => undoing with
        {
            ElementId = OfScope(undoing.ScopeKey, undoing.ElementId),
            ActivityId = undoing.ActivityId is { } activityId ? Target(activityId) : null,
        });
        Rename(ref Occasional.AdHocPlans, plan => plan with
        {
            ElementId = Target(plan.ElementId),
            Activities = [.. plan.Activities.Select(Target)],
        });

        // What concerns the whole instance stands under the process itself.
        string OfScope(long key, string id) =>
            key == ProcessState.ProcessScope && string.Equals(id, left, StringComparison.Ordinal) ? entered : Target(id);

        string Target(string id) => targets.GetValueOrDefault(id, id);
    }

    private static void Rename<T>(ref StateListBuilder<T> list, Func<T, T> rename)
        where T : struct
    {
        for (var index = 0; index < list.Count; index++)
            list.Set(index, rename(list[index]));
    }
}
