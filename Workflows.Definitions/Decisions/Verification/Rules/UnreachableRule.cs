using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Verification.Rules;

internal sealed class UnreachableRule() : TableVerificationRule(
    DiagnosticSeverity.Warning,
    "dmn.table.unreachable",
    "Rule {0} can never hit: {1}.",
    "A rule that never hits is a mistake in it, in the allowed values, or in the order of the rules.")
{
    internal override IEnumerable<Diagnostic> Check(TableGeometry table)
    {
        foreach (var box in table.Boxes)
        {
            var impossible = Enumerable.Range(0, box.Sides.Length).FirstOrDefault(index => box.Sides[index].IsEmpty, -1);
            if (impossible >= 0)
                yield return At(table, box.Rule, $"no value that may come passes its test of {table.Columns[impossible].Label}");
            else if (table.HitPolicy is HitPolicies.First && IsCoveredByEarlier(table, box))
                yield return At(table, box.Rule, "the rules before it hit all of its inputs");
        }
    }

    private Diagnostic At(TableGeometry table, int rule, string why) => Kind.At(table.IdOf(rule), (rule + 1).ToXml(), why);

    private static bool IsCoveredByEarlier(TableGeometry table, Box box)
    {
        table.Effort.Spend(box.Rule * table.Columns.Length);
        if (table.Effort.IsSpent)
            return false;
        var earlier = table.Boxes.Take(box.Rule).Where(other => other.IsExact && other.Common(box) is not null);
        var search = new CoverageSearch(table, [.. earlier], box.Sides);
        return search.Find(1).Count == 0 && !table.Effort.IsSpent;
    }
}
