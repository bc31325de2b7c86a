using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

internal enum MoveKind
{
    /// <summary>What the token waits for is done.</summary>
    Complete,

    /// <summary>The token takes one of the ways that are open.</summary>
    Choose,

    /// <summary>Of the events that the token waits for one happens.</summary>
    Happen,

    /// <summary>An event ends what the token is at.</summary>
    Interrupt,

    /// <summary>An event begins a thread beside the token.</summary>
    Begin,
}

/// <summary>One thing that may happen in a state.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Token">To which token of the state.</param>
/// <param name="Event">The event that happens, or null.</param>
/// <param name="Decision">The decision that completes, or null.</param>
/// <param name="Way">Which of the open ways is chosen.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Move(MoveKind Kind, int Token, NetNode? Event = null, string? Decision = null, int Way = 0);

/// <summary>What may happen next, token by token.</summary>
internal sealed class Moves(ProofNet net, ProofThreads threads, ProofVariables variables, KnownValues values, ProofMonitor monitor)
{
    /// <summary>Above so many open conditions only each alone, each pair and all together are tried.</summary>
    private const int MostOpenConditions = 6;

    private static readonly NetFlow[][] OnlyTheEnd = [[]];

    /// <summary>Whether a choice had more alternatives than were tried.</summary>
    public bool LeftOut { get; private set; }

    /// <summary>The ways by which a token may leave; none where no condition can hold.</summary>
    public NetFlow[][] WaysOut(NetNode node, int facts)
    {
        if (node.Outgoing.Length == 0)
            return OnlyTheEnd;
        return node.Semantics.Leaving switch
        {
            Leaving.FirstThatHolds => FirstThatHolds(node, facts),
            Leaving.EveryThatHolds => EveryThatHolds(node, facts),
            _ => [node.Outgoing],
        };
    }

    /// <summary>What may happen to one token.</summary>
    public IEnumerable<Move> Of(ProofState state, int index)
    {
        var token = state.Tokens[index];
        if (net.IsHeld(token.Place))
            return [];
        var node = net.NodeOf(token.Place);
        if (net.IsChoosing(token.Place))
            return Enumerable.Range(0, WaysOut(node, token.Facts).Length).Select(way => new Move(MoveKind.Choose, index, Way: way));
        return Completions(node, index).Concat(Events(state, token, node, index));
    }

    private IEnumerable<Move> Completions(NetNode node, int index)
    {
        if (node.IsScope || node.Semantics.Joining is Joining.Enough)
            return [];
        if (node.Semantics.Leaving is Leaving.FirstEvent)
            return node.Outgoing.Select(flow => new Move(MoveKind.Happen, index, flow.Target));
        var decisions = TokenSemantics.DecisionsOf(node.Element);
        return decisions.IsEmpty || !(variables.DecisionMatters(node) || monitor.Watches(node))
            ? [new Move(MoveKind.Complete, index)]
            : decisions.Select(decision => new Move(MoveKind.Complete, index, Decision: decision));
    }

    private IEnumerable<Move> Events(ProofState state, ProofToken token, NetNode node, int index)
    {
        foreach (var boundary in node.Boundaries)
        {
            if (((BoundaryEvent)boundary.Element).CancelActivity)
                yield return new Move(MoveKind.Interrupt, index, boundary);
            else if (!Lives(state, threads.Of(token.ScopeThread, boundary)))
                yield return new Move(MoveKind.Begin, index, boundary);
        }
    }

    // An event that comes again while its last thread still runs begins one that runs as that one does.
    private static bool Lives(ProofState state, int thread) => Array.Exists(state.Tokens, token => token.Thread == thread);

    private NetFlow[][] FirstThatHolds(NetNode node, int facts)
    {
        var ways = new List<NetFlow[]>();
        NetFlow? otherwise = null;
        foreach (var flow in node.Outgoing)
        {
            if (flow.IsDefault)
            {
                otherwise = flow;
                continue;
            }

            var holds = values.Holds(flow, facts);
            if (holds is not false)
                ways.Add([flow]);
            if (holds is true)
                return [.. ways];
        }

        if (otherwise is not null)
            ways.Add([otherwise]);
        return [.. ways];
    }

    private NetFlow[][] EveryThatHolds(NetNode node, int facts)
    {
        var judged = node.Outgoing.Where(flow => !flow.IsDefault).Select(flow => (Flow: flow, Holds: values.Holds(flow, facts))).ToArray();
        var certain = judged.Where(flow => flow.Holds is true).Select(flow => flow.Flow).ToArray();
        var open = judged.Where(flow => flow.Holds is null).Select(flow => flow.Flow).ToArray();
        var ways = Choices(open).Select(chosen => (NetFlow[])[.. certain, .. chosen]).Where(way => way.Length > 0).ToList();
        if (certain.Length == 0 && Array.Find(node.Outgoing, flow => flow.IsDefault) is { } otherwise)
            ways.Add([otherwise]);
        return [.. ways];
    }

    private IEnumerable<NetFlow[]> Choices(NetFlow[] open)
    {
        if (open.Length <= MostOpenConditions)
            return Enumerable.Range(0, 1 << open.Length).Select(bits => open.Where((_, index) => (bits >> index & 1) == 1).ToArray());
        LeftOut = true;
        var pairs = from first in open from second in open where first.Index <= second.Index select (NetFlow[])[.. new[] { first, second }.Distinct()];
        return pairs.Prepend([]).Append(open);
    }
}

/// <summary>What has become of a state by one move.</summary>
/// <param name="State">The state after it.</param>
/// <param name="DisturbsOthers">Whether tokens ended that the move was not about.</param>
/// <param name="IsWatched">Whether a monitor watches something that happened.</param>
/// <param name="Seen">What is worth a finding.</param>
internal sealed record Outcome(ProofState State, bool DisturbsOthers, bool IsWatched, ImmutableArray<Observation> Seen);
