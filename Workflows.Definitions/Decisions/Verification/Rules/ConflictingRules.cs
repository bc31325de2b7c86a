using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Verification.Rules;

internal sealed class ConflictingRules() : TableVerificationRule(
    DiagnosticSeverity.Error,
    "dmn.table.conflict",
    "The rules {0} and {1} both hit {2} with different outputs, which the hit policy ANY forbids.",
    "For such inputs the table has no value. Make the outputs equal, or the rules exclude each other.")
{
    internal override IEnumerable<Diagnostic> Check(TableGeometry table) =>
        table.HitPolicy is HitPolicies.Any
            ? Overlaps.Of(table)
                .Where(overlap => Differ(table.Table.Rules[overlap.First.Rule], table.Table.Rules[overlap.Second.Rule]))
                .Select(overlap => Kind.At(
                    table.IdOf(overlap.Second.Rule),
                    (overlap.First.Rule + 1).ToXml(),
                    (overlap.Second.Rule + 1).ToXml(),
                    table.Describe(overlap.Point)))
            : [];

    private static bool Differ(DecisionRule first, DecisionRule second) =>
        first.OutputEntries.Zip(second.OutputEntries).Any(pair => Differ(pair.First.Text ?? "", pair.Second.Text ?? ""));

    // Outputs that compute may come to the same; only constants are sure to differ.
    private static bool Differ(string first, string second) =>
        first.Trim() != second.Trim()
        && CellTests.Read(first) is { Constants: [var one], NeedsOrder: false }
        && CellTests.Read(second) is { Constants: [var other], NeedsOrder: false }
        && !one.Equals(other);
}
