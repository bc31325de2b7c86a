using System.Collections.Immutable;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>
/// Proves that a process keeps to a policy on every run, over the states that the proof of soundness walks; a breach comes
/// with a run that commits it. A binding rule that is broken, or that could not be proved, is an error.
/// </summary>
public static class PolicyVerifier
{
    /// <summary>Proves every rule.</summary>
    /// <param name="process">The process.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="stateBudget">How many states are looked at for each rule before the answer is that it is not decided.</param>
    /// <returns>The breaches; empty where every rule is proved.</returns>
    public static ImmutableArray<Diagnostic> Verify(
        ExecutableProcess process, ApprovalPolicy policy, int stateBudget = SoundnessVerifier.DefaultStateBudget)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(policy);
        var net = ProofNet.Of(process.Process, process.Definitions);
        return [.. policy.Rules.SelectMany(rule => Breaches(net, rule, stateBudget).Select(breach => Weighed(breach, rule)))];
    }

    private static Diagnostic Weighed(Diagnostic breach, PolicyRule rule) => breach with
    {
        Severity = rule.Binding ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        PolicyRule = rule.Id,
        IsBinding = rule.Binding,
    };

    private static IEnumerable<Diagnostic> Breaches(ProofNet net, PolicyRule rule, int stateBudget) => rule switch
    {
        ApprovedBefore approved => Breaches(net, approved, stateBudget),
        SeparationOfDuty separation => Breaches(net, separation, stateBudget),
        AnsweredTasks answered => Breaches(net, answered),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "A kind of rule that nothing proves."),
    };

    private static IEnumerable<Diagnostic> Breaches(ProofNet net, ApprovedBefore rule, int stateBudget)
    {
        if (!Array.Exists(net.Nodes, node => rule.Before.Selects(node.Element)))
            return [];
        if (rule.Approvals.Length > ApprovalMonitor.MostApprovals)
            return [NotDecided(rule)];
        var monitor = new ApprovalMonitor(rule);
        var exploration = new Exploration(net, monitor, stateBudget);
        return Sightings(exploration)
            .Select(sighting => NotApproved(net, rule, monitor, sighting, exploration))
            .Concat(Undecided(rule, exploration));
    }

    private static Diagnostic NotApproved(
        ProofNet net, ApprovedBefore rule, ApprovalMonitor monitor, Sighting sighting, Exploration exploration)
    {
        var target = sighting.Observation.Node;
        var trace = TraceOf(sighting, exploration, target);
        var bits = (long)sighting.Observation.Subject!;
        var missing = rule.Approvals.Where((_, index) => (bits >> index & 1) == 1).ToArray();
        var change = LastChange(net, monitor, trace);
        var wereGiven = change >= 0 && missing.All(approval => IsGiven(net, monitor, approval, trace.Take(change)));
        var kind = wereGiven ? PolicyFindings.ChangedAfterApproval : PolicyFindings.NotApproved;
        var finding = kind.Kind.At(
            target.Id,
            TraceText.Label(target),
            string.Join(", ", missing.Select(approval => LabelOf(net, approval))),
            TraceText.Of(net, trace),
            rule.Id);
        return finding with
        {
            Trace = trace,
            RelatedElementIds = [.. net.Nodes.Where(node => missing.Any(approval => approval.Selects(node.Element))).Select(node => node.Id)],
        };
    }

    private static int LastChange(ProofNet net, ApprovalMonitor monitor, ImmutableArray<TraceStep> trace)
    {
        for (var index = trace.Length - 1; index >= 0; index--)
        {
            if (trace[index].Kind is TraceStepKind.Completed && Find(net, trace[index]) is { } node && monitor.IsChange(node))
                return index;
        }

        return -1;
    }

    private static bool IsGiven(ProofNet net, ApprovalMonitor monitor, ElementSelector approval, IEnumerable<TraceStep> steps) =>
        steps.Any(step => step.Kind is TraceStepKind.Completed
            && Find(net, step) is { } node && approval.Selects(node.Element) && monitor.Approves(node, step.Detail));

    private static NetNode? Find(ProofNet net, TraceStep step) => net.Find(step.ElementId);

    private static string LabelOf(ProofNet net, ElementSelector selector)
    {
        var labels = TraceText.Labels(net.Nodes.Where(node => selector.Selects(node.Element)));
        return labels.Length > 0 ? labels : selector.ToString();
    }

    private static IEnumerable<Diagnostic> Breaches(ProofNet net, SeparationOfDuty rule, int stateBudget)
    {
        var monitor = new SeparationMonitor(rule, net);
        if (monitor.TaskCount < 2)
            return [];
        if (monitor.TaskCount > SeparationMonitor.MostTasks)
            return [NotDecided(rule)];
        var exploration = new Exploration(net, monitor, stateBudget);
        return exploration.Sightings.Where(IsBreach).Select(sighting => SamePerson(net, rule, sighting, exploration))
            .Concat(Undecided(rule, exploration));
    }

    private static Diagnostic SamePerson(ProofNet net, SeparationOfDuty rule, Sighting sighting, Exploration exploration)
    {
        var (node, done) = (sighting.Observation.Node, (NetNode)sighting.Observation.Subject!);
        var trace = TraceOf(sighting, exploration, last: null);
        return PolicyFindings.SamePerson.Kind.At(
            node.Id, TraceText.Label(node), TraceText.Label(done), TraceText.Of(net, trace), rule.Id) with
        {
            Trace = trace,
            RelatedElementIds = [done.Id],
        };
    }

    private static IEnumerable<Diagnostic> Breaches(ProofNet net, AnsweredTasks rule)
    {
        foreach (var node in net.Nodes)
        {
            if (node.Element is not UserTask task || (rule.Of is { } selector && !selector.Selects(task)))
                continue;
            if (task.Deadline is null)
                yield return PolicyFindings.NoDeadline.Kind.At(task.Id, TraceText.Label(node), rule.Id);
            if (task.PotentialOwners.IsEmpty)
                yield return PolicyFindings.NobodyAnswers.Kind.At(task.Id, TraceText.Label(node), rule.Id);
        }
    }

    // Of the breaches at one element the first has the shortest way.
    private static IEnumerable<Sighting> Sightings(Exploration exploration) =>
        exploration.Sightings.Where(IsBreach).DistinctBy(sighting => sighting.Observation.Node);

    private static bool IsBreach(Sighting sighting) => sighting.Observation.Kind is ObservationKind.Breach;

    private static ImmutableArray<TraceStep> TraceOf(Sighting sighting, Exploration exploration, NetNode? last)
    {
        var trace = exploration.Trace([.. exploration.WayTo(sighting.From), (sighting.From, sighting.Move)]);
        var reached = last is null ? -1 : trace.IndexOf(new TraceStep(TraceStepKind.Entered, last.Id));
        return reached < 0 ? trace : trace[..(reached + 1)];
    }

    private static IEnumerable<Diagnostic> Undecided(PolicyRule rule, Exploration exploration) =>
        exploration.IsComplete && !exploration.IsCut || exploration.Sightings.Any(IsBreach) ? [] : [NotDecided(rule)];

    private static Diagnostic NotDecided(PolicyRule rule) => PolicyFindings.NotDecided.Kind.At(null, rule.Name ?? rule.Id);
}
