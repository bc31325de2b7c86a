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

    /// <summary>How much work one verdict of a cell is, in nodes of the search.</summary>
    private const int WorkOfVerdict = 20;

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

    /// <summary>What is left of the work that may be done on this table.</summary>
    public ProofEffort Effort { get; } = new();

    public static TableGeometry Of(DecisionTable table, DrgElement owner, AllowedValues values)
    {
        var geometry = new TableGeometry(table, owner);
        if (table.Inputs.Length > MaximumColumns)
        {
            geometry.Effort.Spend(int.MaxValue);
            return geometry;
        }

        var cells = table.Rules.Select(rule => rule.InputEntries.Select(Read).ToArray()).ToArray();
        geometry.Columns = [.. table.Inputs.Select((clause, index) => Cut(clause, index, [.. cells.Select(row => row[index])], values))];
        geometry.Boxes = [.. cells.Select((row, index) => geometry.BoxOf(row, index))];
        return geometry;
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

    private static (bool IsAny, CellTests? Tests) Read(UnaryTests entry)
    {
        var text = entry.Text?.Trim();
        return text is null or "" or "-" ? (true, null) : (false, CellTests.Read(text));
    }

    private static Column Cut(InputClause clause, int index, (bool IsAny, CellTests? Tests)[] cells, AllowedValues values)
    {
        var label = Names.Shorten(clause.InputExpression?.Text?.Trim() is { Length: > 0 } text ? text : (index + 1).ToXml());
        var allowed = values.Of(clause) is { } tests && !string.IsNullOrWhiteSpace(tests) ? CellTests.Read(tests) : null;
        return Column.Cut(label, [.. cells.Select(cell => cell.Tests).OfType<CellTests>()], allowed, values.IsBoolean(clause));
    }

    private Box BoxOf((bool IsAny, CellTests? Tests)[] row, int rule)
    {
        var sides = new RegionSet[row.Length];
        var isExact = true;
        for (var index = 0; index < row.Length; index++)
        {
            var regions = Columns[index].Regions;
            var isKnown = row[index].IsAny || (row[index].Tests is not null && !regions.IsEmpty);
            Effort.Spend(regions.Length * WorkOfVerdict);
            isExact &= isKnown;
            sides[index] = row[index] is { IsAny: false, Tests: { } tests } && isKnown && !Effort.IsSpent
                ? Side(tests, regions)
                : RegionSet.Full(Math.Max(1, regions.Length));
            isExact &= !Effort.IsSpent;
        }

        return new Box(rule, [.. sides], isExact);
    }

    private static RegionSet Side(CellTests tests, ImmutableArray<FeelValue> regions)
    {
        var side = new RegionSet(regions.Length);
        for (var index = 0; index < regions.Length; index++)
        {
            if (tests.Accepts(regions[index]))
                side.Add(index);
        }

        return side;
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
