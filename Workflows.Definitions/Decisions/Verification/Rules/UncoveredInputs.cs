using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Decisions.Verification.Rules;

internal sealed class UncoveredInputs() : TableVerificationRule(
    DiagnosticSeverity.Warning,
    "dmn.table.gap",
    "No rule hits {0}, so that the value is null.",
    "Add a rule for such inputs, or default outputs, or name the allowed values of the inputs if these cannot come.")
{
    private const int MaximumGaps = 3;

    internal override IEnumerable<Diagnostic> Check(TableGeometry table)
    {
        var policy = table.HitPolicy;
        var hasValue = policy is HitPolicies.Collect or HitPolicies.RuleOrder or HitPolicies.OutputOrder
            || table.Table.Outputs.Any(output => output.DefaultOutputEntry is not null);
        if (hasValue || table.Boxes.IsEmpty)
            return [];

        var space = table.Columns.Select(Needed).ToImmutableArray();
        return space.Any(side => side.IsEmpty)
            ? []
            : new CoverageSearch(table, table.Boxes, space).Find(MaximumGaps)
                .Select(point => Kind.At(table.ElementId, table.Describe(point)));
    }

    private static RegionSet Needed(Column column)
    {
        var needed = new RegionSet(Math.Max(1, column.Regions.Length));
        for (var region = 0; region < Math.Max(1, column.Regions.Length); region++)
        {
            if (region != column.NullRegion)
                needed.Add(region);
        }

        return needed;
    }
}
