using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class ParallelMultipleOfOne() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.parallelMultipleOfOne",
    "The event {0} is to wait for all of its event definitions, but has only one.",
    "Take parallelMultiple away, or add what it is to wait for too.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Events.OfType<CatchEvent>()
            .Where(caught => caught.ParallelMultiple && caught.EventDefinitions.Length == 1)
            .Select(caught => Kind.At(caught.Id, ElementNames.Label(caught)));
}
