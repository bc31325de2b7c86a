using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Verification.Rules;

internal sealed class OverlappingRules() : TableVerificationRule(
    DiagnosticSeverity.Error,
    "dmn.table.overlap",
    "The rules {0} and {1} both hit {2}, where the hit policy UNIQUE allows one.",
    "For such inputs the table has no value. Make the rules exclude each other, or choose another hit policy.")
{
    internal override IEnumerable<Diagnostic> Check(TableGeometry table) =>
        table.HitPolicy is HitPolicies.Unique
            ? Overlaps.Of(table).Select(overlap => Kind.At(
                table.IdOf(overlap.Second.Rule),
                (overlap.First.Rule + 1).ToXml(),
                (overlap.Second.Rule + 1).ToXml(),
                table.Describe(overlap.Point)))
            : [];
}
