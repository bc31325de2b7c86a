using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Execution.Triggers;

namespace Workflows.Definitions.Execution;

/// <summary>Plans one migration.</summary>
internal sealed class MigrationPlanner(
    ExecutableProcess source, ExecutableProcess target, ActivityMapping mapping, ProcessState state)
{
    private readonly ImmutableArray<MigrationFinding>.Builder findings = ImmutableArray.CreateBuilder<MigrationFinding>();
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private readonly HashSet<MigratedEvent> dropped = [];
    private readonly HashSet<MigratedEvent> armed = [];

    public MigrationPlan Plan()
    {
        TakePairs();
        foreach (var element in state.Elements)
            CheckElement(element);
        foreach (var held in state.HeldTokens)
            CheckHeld(held);
        foreach (var incident in state.Incidents.Where(incident => incident.OwnerKey == ProcessState.ProcessScope && !IsProcess(incident.ElementId)))
            CheckNamed(incident.ElementId, incident.Key);
        foreach (var plan in state.AdHocPlans)
            CheckPlan(plan);
        foreach (var registered in state.Compensations)
            CheckNamed(registered.ElementId, registered.Key);
        foreach (var undoing in state.Undoings.Where(undoing => !IsProcess(undoing.ElementId)))
            CheckNamed(undoing.ElementId, undoing.Key);
        Compare(state.Timers);
        Compare(state.Subscriptions);
        Compare(state.Signals);
        Compare(state.Conditions);
        Compare(state.HeldTriggers);
        ArmNew(ProcessState.ProcessScope, source.Root.Node, target.Root.Node);
        return new MigrationPlan(Pairs(), findings.ToImmutable(), [.. dropped], [.. armed]);
    }

    private bool IsProcess(string id) => string.Equals(id, source.ProcessId, StringComparison.Ordinal);

    private string TargetOf(string id) => given.GetValueOrDefault(id, id);

    private bool TryPair(string id, [NotNullWhen(true)] out ProcessNode? from, [NotNullWhen(true)] out ProcessNode? to)
    {
        to = null;
        return source.TryFind(id, out from) && target.TryFind(TargetOf(id), out to);
    }

    private static bool IsSameType(ProcessNode from, ProcessNode to) =>
        from.Element.GetType() == to.Element.GetType()
        && from.Behavior.GetType() == to.Behavior.GetType()
        && from.Body.Behavior.GetType() == to.Body.Behavior.GetType();

    private bool IsSameScope(ProcessNode from, ProcessNode to) =>
        from.Parent is null || to.Parent is null
            ? from.Parent is null && to.Parent is null
            : string.Equals(TargetOf(from.Parent.Id), to.Parent.Id, StringComparison.Ordinal);

    private ImmutableArray<MigratedElement> Pairs()
    {
        var pairs = ImmutableArray.CreateBuilder<MigratedElement>();
        foreach (var node in source.Nodes)
        {
            if (TryPair(node.Id, out var from, out var to) && IsSameType(from, to) && IsSameScope(from, to))
                pairs.Add(new MigratedElement(from.Id, to.Id));
        }

        // Pairs that are left are those of flows.
        pairs.AddRange(given.Where(pair => source.Find(pair.Key) is null).Select(pair => new MigratedElement(pair.Key, pair.Value)));
        return pairs.ToImmutable();
    }

    private void TakePairs()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in mapping.Pairs)
        {
            var isKnown = source.Find(pair.From) is not null ? target.Find(pair.To) is not null : target.Find(pair.To) is null;
            if (!isKnown || !given.TryAdd(pair.From, pair.To) || !taken.Add(pair.To))
                Report("migration.pairInvalid", pair.From, null, $"The pair of '{pair.From}' and '{pair.To}' names no two elements, or one of them twice.");
        }
    }

    private void CheckElement(ElementInstance element)
    {
        if (!TryPair(element.ElementId, out var from, out var to))
            Report("migration.elementMissing", element.ElementId, element.Key, $"Nothing stands for the living element '{element.ElementId}'.");
        else if (!IsSameType(from, to))
            Report("migration.typeDiffers", element.ElementId, element.Key, $"'{to.Id}' is of another type than '{from.Id}'.");
        else if (!IsSameScope(from, to))
            Report("migration.scopeDiffers", element.ElementId, element.Key, $"'{to.Id}' stands in another scope than '{from.Id}'.");
        else if (element.LoopCounter is null)
            ArmNew(element.Key, from, to);
        else
            ArmNew(element.Key, from.Body, to.Body);
    }

    private void CheckHeld(HeldTokens held)
    {
        if (!TryPair(held.ElementId, out var from, out var to) || !IsSameType(from, to) || !IsSameScope(from, to)
            || !Array.Exists(to.Incoming, flow => string.Equals(flow.Id, TargetOf(held.FlowId), StringComparison.Ordinal)))
            Report("migration.tokenHeld", held.ElementId, null, $"Nothing stands for the flow '{held.FlowId}', whose token '{held.ElementId}' holds.");
    }

    private void CheckNamed(string elementId, long key)
    {
        if (!TryPair(elementId, out var from, out var to) || !IsSameType(from, to) || !IsSameScope(from, to))
            Report("migration.elementMissing", elementId, key, $"Nothing stands for '{elementId}', which the instance still refers to.");
    }

    private void CheckPlan(AdHocPlan plan)
    {
        foreach (var activity in plan.Activities)
            CheckNamed(activity, plan.Key);
    }

    // An event of a boundary or event sub-process that has gone is dropped; one behind a gateway must be there.
    private void Compare<T>(StateList<T> awaited)
        where T : struct, IAwaited
    {
        foreach (var one in awaited)
        {
            if (FindOwner(one.OwnerKey) is not { } owner || string.Equals(owner.Id, one.ElementId, StringComparison.Ordinal))
                continue;
            if (Array.Exists(owner.Armed, node => string.Equals(node.Id, one.ElementId, StringComparison.Ordinal)))
            {
                if (Counterpart(one.ElementId, owner) is null)
                    dropped.Add(new MigratedEvent(one.OwnerKey, one.ElementId));
            }
            else
            {
                CheckNamed(one.ElementId, one.Key);
            }
        }
    }

    private void ArmNew(long ownerKey, ProcessNode from, ProcessNode to)
    {
        foreach (var node in to.Armed)
        {
            var isKept = Array.Exists(from.Armed, old => Counterpart(old.Id, from) == node);
            if (!isKept && node.Behavior.Triggers.Length > 0 && state.Status == ProcessStatus.Active)
                armed.Add(new MigratedEvent(ownerKey, node.Id));
        }
    }

    // The event that stands for another at the activity or scope that stands for its own.
    private ProcessNode? Counterpart(string eventId, ProcessNode owner)
    {
        if (!TryPair(eventId, out var from, out var to) || !IsSameType(from, to))
            return null;
        var place = owner == source.Root.Node ? target.Root.Node
            : TryPair(owner.Id, out _, out var paired) ? (owner.Outer is null ? paired : paired.Body) : null;
        return place is not null && Array.IndexOf(place.Armed, to) >= 0 ? to : null;
    }

    private ProcessNode? FindOwner(long key)
    {
        if (key == ProcessState.ProcessScope)
            return source.Root.Node;
        var index = state.Elements.AsSpan().IndexOf(key);
        if (index < 0 || !source.TryFind(state.Elements[index].ElementId, out var node))
            return null;
        return state.Elements[index].LoopCounter is null ? node : node.Body;
    }

    private void Report(string code, string elementId, long? key, string message) =>
        findings.Add(new MigrationFinding(code, elementId, key, message));
}
