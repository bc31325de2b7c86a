using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>
/// Where the votes of several people on one task are counted: at a gateway whose conditions read the list of their decisions.
/// A flow carries the approval when every vote of a few people that leads there is enough; all such votes are tried.
/// </summary>
internal sealed class VoteCounting
{
    /// <summary>How many voters are tried.</summary>
    public const int MostVoters = 4;

    /// <summary>How many of the decisions that a task offers are tried.</summary>
    private const int MostDecisions = 4;

    private readonly ApprovedBefore rule;
    private readonly Dictionary<NetFlow, long> carrying = [];

    public VoteCounting(ProofNet net, ApprovedBefore rule)
    {
        this.rule = rule;
        for (var index = 0; index < rule.Approvals.Length; index++)
        {
            foreach (var vote in net.Nodes.Where(node => IsVote(node) && rule.Approvals[index].Selects(node.Element)))
                Count(net, vote, index);
        }
    }

    /// <summary>Whether several people decide on a task.</summary>
    public static bool IsVote(NetNode node) =>
        node.Element is UserTask { LoopCharacteristics: MultiInstanceLoopCharacteristics, Decisions.IsEmpty: false };

    public bool CountsAt(NetNode node) => Array.Exists(node.Outgoing, carrying.ContainsKey);

    public bool Carries(NetFlow flow, int approval) => (carrying.GetValueOrDefault(flow) >> approval & 1) == 1;

    private void Count(ProofNet net, NetNode vote, int index)
    {
        var task = (UserTask)vote.Element;
        if (((MultiInstanceLoopCharacteristics)task.LoopCharacteristics!).Collection is not { OutputCollection: { } list } collection)
            return;
        var gateways = net.Nodes.Where(node => node.Semantics.Leaving is Leaving.FirstThatHolds && node.Outgoing.Length > 1);
        foreach (var gateway in gateways.Where(gateway => Reads(gateway, list)))
        {
            var ways = new HashSet<NetFlow>();
            var wrong = new HashSet<NetFlow>();
            foreach (var ballot in Ballots(DecisionsOf(task)))
            {
                var taken = Taken(gateway, list, ballot.Select(decision => ResultOf(collection, decision)).ToImmutableArray());
                ways.UnionWith(taken);
                if (!IsEnough(ballot))
                    wrong.UnionWith(taken);
            }

            foreach (var flow in ways.Except(wrong))
                carrying[flow] = carrying.GetValueOrDefault(flow) | 1L << index;
        }
    }

    private string[] DecisionsOf(UserTask task) =>
        [.. task.Decisions.Select(decision => decision.Value).Distinct(StringComparer.Ordinal).OrderByDescending(rule.Decisions.Contains).Take(MostDecisions)];

    private bool IsEnough(string[] ballot)
    {
        var approving = ballot.Count(decision => rule.Decisions.Contains(decision, StringComparer.Ordinal));
        return rule.Votes switch
        {
            VotesNeeded.All => approving > 0 && approving == ballot.Length,
            VotesNeeded.Majority => 2 * approving > ballot.Length,
            _ => approving > 0,
        };
    }

    private static bool Reads(NetNode gateway, string list) => Array.Exists(gateway.Outgoing, flow =>
        flow.Flow.ConditionExpression is { } condition && AbstractCondition.Of(condition).Names.Contains(list, StringComparer.Ordinal));

    // The flows that may be taken when the list has these results, whatever else the conditions read.
    private static IEnumerable<NetFlow> Taken(NetNode gateway, string list, ImmutableArray<FeelValue?> results)
    {
        var known = new Known(list, results.Contains(null) ? null : new FeelList([.. results.OfType<FeelValue>()]));
        foreach (var flow in gateway.Outgoing.Where(flow => !flow.IsDefault))
        {
            var holds = flow.Flow.ConditionExpression is { } condition ? AbstractCondition.Of(condition).Holds(known) : true;
            if (holds is not false)
                yield return flow;
            if (holds is true)
                yield break;
        }

        foreach (var flow in gateway.Outgoing.Where(flow => flow.IsDefault))
            yield return flow;
    }

    private static FeelValue? ResultOf(LoopCollection collection, string decision)
    {
        var value = new FeelString(decision);
        return collection.OutputElement is { } element
            ? AbstractCondition.Of(element).ValueOf(new Known(ProofVariables.Decision, value))
            : FeelContext.Of((ProofVariables.Decision, value));
    }

    // Every vote without regard to its order, from that of nobody on.
    private static IEnumerable<string[]> Ballots(string[] decisions)
    {
        IEnumerable<(string[] Votes, int From)> ballots = [([], 0)];
        for (var voters = 0; voters <= MostVoters; voters++)
        {
            foreach (var (votes, _) in ballots)
                yield return votes;
            ballots = [.. ballots.SelectMany(ballot => Enumerable.Range(ballot.From, decisions.Length - ballot.From)
                .Select(next => ((string[])[.. ballot.Votes, decisions[next]], next)))];
        }
    }

    private sealed class Known(string name, FeelValue? value) : IFeelScope
    {
        public bool TryGetVariable(string wanted, [NotNullWhen(true)] out FeelValue? found)
        {
            found = string.Equals(wanted, name, StringComparison.Ordinal) ? value : null;
            return found is not null;
        }
    }
}
