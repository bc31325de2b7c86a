using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>Proves that nobody can do both of two tasks in one instance, or tells a run in which somebody may.</summary>
internal static class SeparationProof
{
    public static IEnumerable<Diagnostic> Findings(ProofNet net, SeparationOfDuty rule, int stateBudget)
    {
        var monitor = new SeparationMonitor(rule, net);
        if (monitor.TaskCount < 2)
            return [];
        if (monitor.TaskCount > SeparationMonitor.MostTasks)
            return [PolicyProof.NotDecided(rule)];
        var exploration = new Exploration(net, monitor, stateBudget);
        return exploration.Sightings.Where(PolicyProof.IsBreach).Select(sighting => SamePerson(net, rule, sighting, exploration))
            .Concat(PolicyProof.Undecided(rule, exploration))
            .Concat(PolicyProof.Calls(net, rule));
    }

    private static Diagnostic SamePerson(ProofNet net, SeparationOfDuty rule, Sighting sighting, Exploration exploration)
    {
        var (node, done) = (sighting.Observation.Node, (NetNode)sighting.Observation.Subject!);
        var trace = PolicyProof.TraceOf(sighting, exploration, last: null);
        return PolicyFindings.SamePerson.Kind.At(
            node.Id, TraceText.Label(node), TraceText.Label(done), TraceText.Of(net, trace), rule.Id) with
        {
            Trace = trace,
            RelatedElementIds = [done.Id],
        };
    }
}
