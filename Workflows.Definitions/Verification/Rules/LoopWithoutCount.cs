namespace Workflows.Definitions.Verification.Rules;

internal sealed class LoopWithoutCount() : VerificationRule(
    DiagnosticSeverity.Error,
    "loop.noCount",
    "The multi-instance activity {0} says neither by a number nor by a list how many instances it has.",
    "Give it a loopCardinality, a loopDataInputRef or wf:loop with a collection.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.MultiInstances()
            .Where(use => use.Loop is { LoopCardinality: null, LoopDataInputRef: null, Collection: null or { Source: null } })
            .Select(use => Kind.At(use.Activity.Id, ElementNames.Label(use.Activity)));
}
