namespace Workflows.Definitions.Verification.Lint;

internal sealed class LoopCountedTwice() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.loopCountedTwice",
    "The multi-instance activity {0} has both a number and a list.",
    "One of them decides how many instances there are; leave the other out.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.MultiInstances()
            .Where(use => use.Loop is { LoopCardinality: not null, LoopDataInputRef: not null } or { LoopCardinality: not null, Collection.Source: not null })
            .Select(use => Kind.At(use.Activity.Id, ElementNames.Label(use.Activity)));
}
