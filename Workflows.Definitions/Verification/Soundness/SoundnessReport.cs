using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>Turns what an exploration saw into findings.</summary>
internal sealed class SoundnessReport(ProofNet net, Exploration exploration)
{
    private const int LongestLoopShown = 200;

    public IEnumerable<Diagnostic> Findings()
    {
        // Where tokens meet everything after it is doubled too; each place where they meet is named once.
        var findings = exploration.Sightings.Select(Of).DistinctBy(Cause).ToList();
        if (exploration.IsComplete && !exploration.IsCut)
        {
            if (exploration.CanEnd)
                findings.AddRange(Circles().Concat(DeadElements()));
            else
                findings.Insert(0, CannotEnd());
        }

        if (!findings.Exists(finding => finding.Code == SoundnessFindings.Endless.Kind.Code))
            findings.AddRange(LoopsThatNeverWait());
        if (!exploration.IsComplete)
            findings.Add(NotDecided());
        return findings;
    }

    private static (string Code, string? Element) Cause(Diagnostic finding) =>
        finding.Code == SoundnessFindings.LackOfSynchronization.Kind.Code || finding.Code == SoundnessFindings.UnboundedGrowth.Kind.Code
            ? (finding.Code, finding.RelatedElementIds[^1])
            : (finding.Code, finding.ElementId);

    private Diagnostic Of(Sighting sighting)
    {
        var way = exploration.WayTo(sighting.From);
        way.Add((sighting.From, sighting.Move));
        var trace = exploration.Trace(way);
        var node = sighting.Observation.Node;
        return sighting.Observation.Kind switch
        {
            ObservationKind.Stuck => Deadlock(sighting, way, trace),
            ObservationKind.TooFew => TooFewTokens(sighting, trace),
            ObservationKind.Uncaught => SoundnessFindings.UncaughtError.Kind.At(node.Id, TraceText.Label(node), TraceText.Of(net, trace)) with { Trace = trace },
            ObservationKind.NoWayOut => SoundnessFindings.NoWayOut.Kind.At(node.Id, TraceText.Label(node), TraceText.Of(net, trace)) with { Trace = trace },
            ObservationKind.Endless => SoundnessFindings.Endless.Kind.At(node.Id, TraceText.Label(node)) with { Trace = [.. trace.Take(LongestLoopShown)] },
            _ => TwoTokens(sighting, trace),
        };
    }

    private Diagnostic Deadlock(Sighting sighting, List<(int From, Move Move)> way, ImmutableArray<TraceStep> trace)
    {
        var gateway = sighting.Observation.Node;
        var held = gateway.Semantics.Joining is Joining.Inclusive
            ? WaitingIn(trace, gateway)
            : sighting.After.Tokens.Where(token => net.IsHeld(token.Place)).Select(token => net.FlowOf(token.Place)).ToHashSet();
        var missing = gateway.Incoming.Where(flow => !held.Contains(flow)).ToArray();
        var kind = MayConditionsExclude(way) ? SoundnessFindings.PossibleDeadlock : SoundnessFindings.Deadlock;
        var finding = kind.Kind.At(
            gateway.Id,
            TraceText.Label(gateway),
            TraceText.Labels(gateway.Incoming.Where(held.Contains).Select(flow => flow.Source)),
            TraceText.Labels(missing.Select(flow => flow.Source)),
            TraceText.Of(net, trace));
        return finding with { Trace = trace, RelatedElementIds = [.. missing.Select(flow => flow.Id)] };
    }

    // Where tokens wait as one the state does not tell by which flows they came.
    private static HashSet<NetFlow> WaitingIn(ImmutableArray<TraceStep> trace, NetNode gateway)
    {
        var entered = trace.LastIndexOf(new TraceStep(TraceStepKind.Entered, gateway.Id));
        var ids = trace.Skip(entered + 1).Where(step => step.Kind is TraceStepKind.Waits && step.ElementId == gateway.Id).Select(step => step.Detail).ToHashSet();
        return [.. gateway.Incoming.Where(flow => ids.Contains(flow.DrawnId))];
    }

    private Diagnostic TooFewTokens(Sighting sighting, ImmutableArray<TraceStep> trace)
    {
        var node = sighting.Observation.Node;
        var (needed, gathered) = (((Activity)node.Element).StartQuantity, sighting.After.Tokens.Count(token => token.Place == ProofNet.Place(node, PlaceKind.Gathering)));
        return SoundnessFindings.TooFewTokens.Kind.At(
            node.Id, TraceText.Label(node), Text(needed), Text(gathered), TraceText.Of(net, trace)) with
        {
            Trace = trace,
        };
    }

    // Each open choice is possible by itself; two that read one variable may not be so together.
    private bool MayConditionsExclude(List<(int From, Move Move)> way)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (from, move) in way)
        {
            if (from < 0 || move.Kind is not MoveKind.Choose)
                continue;
            var place = exploration.StateOf(from).Tokens[move.Token].Place;
            if (net.KindOf(place) is not PlaceKind.Choosing)
                continue;
            var node = net.NodeOf(place);
            var names = node.Outgoing
                .Where(flow => flow.Flow.ConditionExpression is not null)
                .SelectMany(flow => AbstractCondition.Of(flow.Flow.ConditionExpression!).Names)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (names.Exists(read.Contains))
                return true;
            read.UnionWith(names);
        }

        return false;
    }

    private Diagnostic TwoTokens(Sighting sighting, ImmutableArray<TraceStep> trace)
    {
        var node = sighting.Observation.Node;
        var parting = PartingIn(trace) ?? node;
        if (exploration.IsOutgrown(sighting.From, sighting.After))
        {
            return SoundnessFindings.UnboundedGrowth.Kind.At(node.Id, TraceText.Label(parting), TraceText.Label(node)) with
            {
                Trace = trace,
                RelatedElementIds = [parting.Id],
            };
        }

        var meeting = node;
        for (var steps = 0; meeting.Incoming is [{ Source: var before }] && steps < net.Nodes.Length; steps++)
            meeting = before;
        return SoundnessFindings.LackOfSynchronization.Kind.At(
            node.Id, TraceText.Label(node), TraceText.Label(parting), TraceText.Label(meeting)) with
        {
            Trace = trace,
            RelatedElementIds = [parting.Id, meeting.Id],
        };
    }

    // The last element that one token left as several, or the last event that began a thread beside another.
    private NetNode? PartingIn(ImmutableArray<TraceStep> trace)
    {
        for (var index = trace.Length - 1; index > 0; index--)
        {
            var (step, before) = (trace[index], trace[index - 1]);
            var isSplit = step.Kind is TraceStepKind.Left && before.Kind is TraceStepKind.Left && step.ElementId == before.ElementId;
            var isBegun = before.Kind is TraceStepKind.Happened && step.Kind is not TraceStepKind.Interrupted;
            if (isSplit || isBegun)
                return net.Find(before.ElementId);
        }

        return null;
    }

    private IEnumerable<Diagnostic> Circles()
    {
        foreach (var circle in exploration.Circles())
        {
            var nodes = circle
                .SelectMany(number => exploration.StateOf(number).Tokens)
                .Select(token => net.NodeOf(token.Place))
                .Distinct()
                .OrderBy(node => node.Index)
                .ToList();
            var trace = exploration.Trace(exploration.WayTo(circle[0]));
            yield return SoundnessFindings.NoWayToAnEnd.Kind.At(
                nodes[0].Id, TraceText.Label(nodes[0]), TraceText.Labels(nodes), TraceText.Of(net, trace)) with
            {
                Trace = trace,
                RelatedElementIds = [.. nodes.Select(node => node.Id)],
            };
        }
    }

    private Diagnostic CannotEnd()
    {
        var last = Enumerable.Range(0, exploration.StateCount).Last();
        return SoundnessFindings.CannotEnd.Kind.At(net.Process.Id, ElementNames.Label(net.Process)) with
        {
            Trace = exploration.Trace(exploration.WayTo(last)),
        };
    }

    // Of a row of such elements the first is named; what a join that waits for ever keeps from happening is said there.
    private IEnumerable<Diagnostic> DeadElements() =>
        from node in net.Nodes
        where !exploration.EverEntered.Contains(node)
        let sources = Before(node).Where(exploration.EverEntered.Contains).ToList()
        where sources.Count > 0 && (node.Semantics.Joining is not Joining.All || node.Incoming.Length == 1)
        select SoundnessFindings.DeadElement.Kind.At(node.Id, TraceText.Label(node), TraceText.Labels(sources)) with
        {
            RelatedElementIds = [.. sources.Select(source => source.Id)],
        };

    // What only compensation calls, and what nobody is meant to throw for it, is left to other rules.
    private static IEnumerable<NetNode> Before(NetNode node)
    {
        if (node is { Host: { } host, Caught.Length: > 0 })
            return [host];
        return node is { IsEventSubProcess: true, Scope: { } scope, Caught.Length: > 0 } ? [scope] : node.Incoming.Select(flow => flow.Source);
    }

    private IEnumerable<Diagnostic> LoopsThatNeverWait() =>
        NeverWaiting.Loops(net, exploration.Variables).Select(loop =>
            SoundnessFindings.PossiblyEndless.Kind.At(loop[0].Id, TraceText.Labels(loop)) with { RelatedElementIds = [.. loop.Select(node => node.Id)] });

    private Diagnostic NotDecided() => SoundnessFindings.NotDecided.Kind.At(
        net.Process.Id, ElementNames.Label(net.Process), Text(exploration.StateCount));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
