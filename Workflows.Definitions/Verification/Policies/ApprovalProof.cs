using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>Proves that a target is reached only with its approvals, or tells a run and what is wrong with it.</summary>
internal sealed class ApprovalProof
{
    private readonly ProofNet net;
    private readonly ApprovedBefore rule;
    private readonly ApprovalMonitor monitor;

    public ApprovalProof(ProofNet net, ApprovedBefore rule)
    {
        (this.net, this.rule) = (net, rule);
        monitor = new ApprovalMonitor(rule, new VoteCounting(net, rule));
    }

    public IEnumerable<Diagnostic> Findings(int stateBudget)
    {
        if (!Array.Exists(net.Nodes, node => rule.Before.Selects(node.Element)))
            return [];
        if (rule.Approvals.Length > ApprovalMonitor.MostApprovals)
            return [PolicyProof.NotDecided(rule)];
        var exploration = new Exploration(net, monitor, stateBudget);
        // Of the breaches at one element the first has the shortest way.
        var breaches = exploration.Sightings.Where(PolicyProof.IsBreach).DistinctBy(sighting => sighting.Observation.Node).ToList();
        return breaches.Select(sighting => Breach(sighting, exploration))
            .Concat(PolicyProof.Undecided(rule, exploration))
            .Concat(breaches.Count == 0 ? VotesTried() : [])
            .Concat(PolicyProof.Calls(net, rule));
    }

    private Diagnostic Breach(Sighting sighting, Exploration exploration)
    {
        var target = sighting.Observation.Node;
        var trace = PolicyProof.TraceOf(sighting, exploration, target);
        var bits = (long)sighting.Observation.Subject!;
        var missing = rule.Approvals.Where((_, index) => (bits >> index & 1) == 1).ToArray();
        var finding = KindOf(missing, trace).Kind.At(
            target.Id,
            TraceText.Label(target),
            string.Join(", ", missing.Select(LabelOf)),
            TraceText.Of(net, trace),
            rule.Id);
        return finding with
        {
            Trace = trace,
            RelatedElementIds = [.. net.Nodes.Where(node => missing.Any(approval => approval.Selects(node.Element))).Select(node => node.Id)],
        };
    }

    private ProvedFinding KindOf(ElementSelector[] missing, ImmutableArray<TraceStep> trace)
    {
        var change = LastChange(trace);
        if (change >= 0 && Array.TrueForAll(missing, approval => IsGiven(approval, trace[..change])))
            return PolicyFindings.ChangedAfterApproval;
        var since = trace[(change + 1)..];
        if (rule.InOrder && Array.TrueForAll(missing, approval => IsGiven(approval, since)))
            return PolicyFindings.ApprovedOutOfOrder;
        return Array.TrueForAll(missing, approval => IsVotedOn(approval, since)) ? PolicyFindings.VotesNotDecisive : PolicyFindings.NotApproved;
    }

    private int LastChange(ImmutableArray<TraceStep> trace)
    {
        for (var index = trace.Length - 1; index >= 0; index--)
        {
            if (trace[index].Kind is TraceStepKind.Completed && net.Find(trace[index].ElementId) is { } node && monitor.IsChange(node))
                return index;
        }

        return -1;
    }

    private bool IsGiven(ElementSelector approval, IEnumerable<TraceStep> steps) => Completed(approval, steps)
        .Any(done => monitor.Approves(done.Node, done.Decision));

    private bool IsVotedOn(ElementSelector approval, IEnumerable<TraceStep> steps) => steps.Any(step =>
        step.Kind is TraceStepKind.Entered && net.Find(step.ElementId) is { } node && VoteCounting.IsVote(node) && approval.Selects(node.Element));

    private IEnumerable<(NetNode Node, string? Decision)> Completed(ElementSelector approval, IEnumerable<TraceStep> steps) =>
        from step in steps
        where step.Kind is TraceStepKind.Completed
        let node = net.Find(step.ElementId)
        where node is not null && approval.Selects(node.Element)
        select (node, step.Detail);

    private string LabelOf(ElementSelector selector)
    {
        var labels = TraceText.Labels(net.Nodes.Where(node => selector.Selects(node.Element)));
        return labels.Length > 0 ? labels : selector.ToString();
    }

    private IEnumerable<Diagnostic> VotesTried() => net.Nodes
        .Where(node => VoteCounting.IsVote(node) && rule.Approvals.Any(approval => approval.Selects(node.Element)))
        .Select(vote => PolicyFindings.VotesTried.Kind.At(
            vote.Id, TraceText.Label(vote), rule.Id, VoteCounting.MostVoters.ToString(CultureInfo.InvariantCulture)));
}
