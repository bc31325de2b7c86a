using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Compilation;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Verification;

/// <summary>
/// A decision table as boxes in a space: each input is a dimension that is cut into parts, each rule a box of parts.
/// </summary>
internal sealed class TableGeometry
{
    /// <summary>How many inputs a table may have to be looked at; the search for gaps goes as deep.</summary>
    private const int MaximumColumns = 64;

    /// <summary>How much work a rule may do on a table, in nodes of the search.</summary>
    private const int WorkOfRule = 10_000_000;

    private TableGeometry(DecisionTable table, DrgElement owner)
    {
        Table = table;
        ElementId = table.Id ?? owner.Id;
        HitPolicy = table.HitPolicy ?? HitPolicies.Unique;
    }

    public DecisionTable Table { get; }

    public string? ElementId { get; }

    public string HitPolicy { get; }

    public ImmutableArray<Column> Columns { get; private set; } = [];

    public ImmutableArray<Box> Boxes { get; private set; } = [];

    /// <summary>What is left of the work that the rule under way may do on this table.</summary>
    public ProofEffort Effort { get; private set; } = new();

    /// <summary>Whether something was not looked at because it would have been too much work.</summary>
    public bool IsIncomplete { get; private set; }

    public static TableGeometry Of(DecisionTable table, DrgElement owner, AllowedValues values)
    {
        var geometry = new TableGeometry(table, owner);
        if (table.Inputs.Length > MaximumColumns)
        {
            geometry.IsIncomplete = true;
            return geometry;
        }

        var columns = Enumerable.Range(0, table.Inputs.Length).Select(index => ColumnCells.Read(table, index)).ToArray();
        geometry.Columns = [.. columns.Select((cells, index) => Cut(table.Inputs[index], index, cells, values))];
        geometry.IsIncomplete = geometry.Columns.Any(column => column.IsTooFine);
        geometry.Boxes = [.. table.Rules.Select((_, rule) => geometry.BoxOf(columns, rule))];
        return geometry;
    }

    /// <summary>Begins a piece of work, which may take as much as every other.</summary>
    public void BeginWork()
    {
        IsIncomplete |= Effort.IsSpent;
        Effort = new ProofEffort(WorkOfRule);
    }

    /// <summary>The identifier that a finding about a rule names.</summary>
    public string? IdOf(int rule) => Table.Rules[rule].Id ?? ElementId;

    /// <summary>An input as people read it: the values of the inputs that matter.</summary>
    public string Describe(IReadOnlyList<int> point)
    {
        var parts = Columns.Select((column, index) => column.Regions.IsEmpty ? null : $"{column.Label} = {FeelText.OfNested(column.Regions[point[index]])}");
        var text = string.Join(", ", parts.OfType<string>());
        return text.Length == 0 ? "any input" : text;
    }

    private static Column Cut(InputClause clause, int index, ColumnCells cells, AllowedValues values)
    {
        var label = Names.Shorten(clause.InputExpression?.Text?.Trim() is { Length: > 0 } text ? text : (index + 1).ToXml());
        var allowed = values.Of(clause) is { } tests && !string.IsNullOrWhiteSpace(tests) ? CellTests.Read(tests) : null;
        return Column.Cut(label, cells.Known, allowed, values.IsBoolean(clause));
    }

    private Box BoxOf(ColumnCells[] columns, int rule)
    {
        var sides = new RegionSet[columns.Length];
        var isExact = true;
        for (var index = 0; index < columns.Length; index++)
        {
            sides[index] = columns[index].Side(rule, Columns[index].Regions, Effort, out var isKnown);
            isExact &= isKnown;
        }

        return new Box(rule, [.. sides], isExact);
    }
}

/// <summary>The inputs that a rule hits.</summary>
/// <param name="Rule">The position of the rule.</param>
/// <param name="Sides">The parts of each input.</param>
/// <param name="IsExact">Whether the rule hits all of the box; else there are cells that compute, and it may hit less.</param>
internal sealed record Box(int Rule, ImmutableArray<RegionSet> Sides, bool IsExact)
{
    /// <summary>A point that two boxes share; null where they share none.</summary>
    public int[]? Common(Box other)
    {
        var point = new int[Sides.Length];
        for (var index = 0; index < point.Length; index++)
        {
            point[index] = Sides[index].FirstCommon(other.Sides[index]);
            if (point[index] < 0)
                return null;
        }

        return point;
    }
}
