using Workflows.Definitions.Execution;

namespace Workflows.Testing.RandomProcesses;

/// <summary>What holds in every state: everything in it belongs to something that lives, and no key is given twice.</summary>
internal static class StateInvariants
{
    /// <summary>Checks that whatever the state holds belongs to a living element.</summary>
    /// <exception cref="BrokenPromiseException">Something does not.</exception>
    public static void Hold(ProcessState state)
    {
        HashSet<long> living = [ProcessState.ProcessScope, .. state.Elements.Select(element => element.Key)];
        Belong(living, "An element", state.Elements.Select(element => element.ScopeKey));
        Belong(living, "A task", state.Tasks.Select(task => task.Key));
        Belong(living, "A service", state.Services.Select(service => service.Key));
        Belong(living, "A call", state.Calls.Select(call => call.Key));
        Belong(living, "A timer", state.Timers.Select(timer => timer.OwnerKey));
        Belong(living, "A message", state.Subscriptions.Select(awaited => awaited.OwnerKey));
        Belong(living, "A signal", state.Signals.Select(awaited => awaited.OwnerKey));
        Belong(living, "A condition", state.Conditions.Select(awaited => awaited.OwnerKey));
        Belong(living, "A held trigger", state.HeldTriggers.Select(held => held.OwnerKey));
        Belong(living, "An incident", state.Incidents.Select(incident => incident.OwnerKey));
        Belong(living, "A held token", state.HeldTokens.Select(held => held.ScopeKey));
        Belong(living, "A loop", state.Loops.Select(loop => loop.Key));
        Belong(living, "A result", state.LoopResults.Select(result => result.LoopKey));
        Belong(living, "A plan", state.AdHocPlans.Select(plan => plan.Key));
        Belong(living, "A variable", state.Scopes.Select(scope => scope.ScopeKey));
        Belong(living, "An undoing", state.Undoings.Select(undoing => undoing.ScopeKey));
        Belong(living, "What undoes", state.Undoings.Select(undoing => undoing.HandlerKey ?? ProcessState.ProcessScope));
        Belong(living, "What waits for an undoing", state.Undoings.Select(undoing => undoing.OwnerKey ?? ProcessState.ProcessScope));
    }

    /// <summary>Checks that no key stands for two things, and that each that was not there before is higher than all before.</summary>
    /// <exception cref="BrokenPromiseException">A key was given twice.</exception>
    public static void KeysAreNew(ProcessState before, ProcessState after)
    {
        var (known, keys) = (Keys(before).ToHashSet(), Keys(after).ToList());
        BrokenPromiseException.Unless(keys.Count == keys.Distinct().Count(), "A key stands for two things.");
        foreach (var key in keys)
            BrokenPromiseException.Unless(known.Contains(key) || key > before.LastKey, $"The key {key} was given again.");
        BrokenPromiseException.Unless(after.LastKey >= before.LastKey && keys.TrueForAll(key => key <= after.LastKey), "The last key is not the last.");
    }

    private static void Belong(HashSet<long> living, string what, IEnumerable<long> owners)
    {
        foreach (var owner in owners)
            BrokenPromiseException.Unless(living.Contains(owner), $"{what} belongs to {owner}, which does not live.");
    }

    private static IEnumerable<long> Keys(ProcessState state) =>
    [
        .. state.Elements.Select(element => element.Key), .. state.Timers.Select(timer => timer.Key),
        .. state.Subscriptions.Select(awaited => awaited.Key), .. state.Signals.Select(awaited => awaited.Key),
        .. state.Conditions.Select(awaited => awaited.Key), .. state.HeldTriggers.Select(held => held.Key),
        .. state.Incidents.Select(incident => incident.Key), .. state.Compensations.Select(registered => registered.Key),
        .. state.Undoings.Select(undoing => undoing.Key),
    ];
}
