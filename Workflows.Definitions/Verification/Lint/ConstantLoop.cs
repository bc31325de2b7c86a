using System.Globalization;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class ConstantLoop() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.constantLoop",
    "{0} is always done {1} times.",
    "Where the number is fixed, it is perhaps a number that was forgotten; compute it, or count a list.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.MultiInstances()
            .Where(use => use.Loop.LoopCardinality is { } cardinality && int.TryParse(cardinality.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
            .Select(use => Kind.At(use.Activity.Id, ElementNames.Label(use.Activity), use.Loop.LoopCardinality!.Text.Trim()));
}
