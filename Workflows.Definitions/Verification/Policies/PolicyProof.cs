using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>What the proofs of all rules over runs have in common: the breaches, their runs, and what was not followed.</summary>
internal static class PolicyProof
{
    public static bool IsBreach(Sighting sighting) => sighting.Observation.Kind is ObservationKind.Breach;

    /// <summary>The run that commits a breach, to the moment at which the last element is entered, or to its end.</summary>
    public static ImmutableArray<TraceStep> TraceOf(Sighting sighting, Exploration exploration, NetNode? last)
    {
        var trace = exploration.Trace([.. exploration.WayTo(sighting.From), (sighting.From, sighting.Move)]);
        var reached = last is null ? -1 : trace.LastIndexOf(new TraceStep(TraceStepKind.Entered, last.Id));
        return reached < 0 ? trace : trace[..(reached + 1)];
    }

    public static IEnumerable<Diagnostic> Undecided(PolicyRule rule, Exploration exploration) =>
        (exploration.IsComplete && !exploration.IsCut) || exploration.Sightings.Any(IsBreach) ? [] : [NotDecided(rule)];

    public static Diagnostic NotDecided(PolicyRule rule) => PolicyFindings.NotDecided.Kind.At(null, rule.Name ?? rule.Id);

    /// <summary>Says of each call that the rule is not followed into it.</summary>
    public static IEnumerable<Diagnostic> Calls(ProofNet net, PolicyRule rule) => net.Nodes
        .Where(node => node.Element is CallActivity)
        .Select(call => PolicyFindings.CallNotFollowed.Kind.At(call.Id, TraceText.Label(call), rule.Id));
}
