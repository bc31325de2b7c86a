using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Decisions.Verification;

/// <summary>The cells of one input. Tables repeat their cells, so that each text is looked at once.</summary>
internal sealed class ColumnCells
{
    /// <summary>How much work one verdict of a cell is, in nodes of the search.</summary>
    private const int WorkOfVerdict = 20;

    private readonly string?[] texts;
    private readonly Dictionary<string, CellTests?> tests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegionSet> sides = new(StringComparer.Ordinal);

    private ColumnCells(string?[] texts)
    {
        this.texts = texts;
        foreach (var text in texts.OfType<string>().Distinct(StringComparer.Ordinal))
            tests.Add(text, CellTests.Read(text));
    }

    /// <summary>The different cells that could be read.</summary>
    public IReadOnlyCollection<CellTests> Known => [.. tests.Values.OfType<CellTests>()];

    public static ColumnCells Read(DecisionTable table, int column) =>
        new([.. table.Rules.Select(rule => rule.InputEntries[column].Text?.Trim() is { } text and not ("" or "-") ? text : null)]);

    /// <summary>The parts of the input that a rule hits.</summary>
    /// <param name="rule">The position of the rule.</param>
    /// <param name="regions">A value out of each part of the input.</param>
    /// <param name="effort">What pays for it.</param>
    /// <param name="isKnown">Whether the rule hits all of these parts, and not only some because its cell computes.</param>
    public RegionSet Side(int rule, ImmutableArray<FeelValue> regions, ProofEffort effort, out bool isKnown)
    {
        var all = RegionSet.Full(Math.Max(1, regions.Length));
        var text = texts[rule];
        isKnown = text is null;
        if (text is null || regions.IsEmpty || tests[text] is not { } cell)
            return all;
        if (!sides.TryGetValue(text, out var side))
        {
            effort.Spend(regions.Length * (WorkOfVerdict + cell.Constants.Length));
            if (effort.IsSpent)
                return all;
            side = Side(cell, regions);
            sides.Add(text, side);
        }

        isKnown = true;
        return side;
    }

    private static RegionSet Side(CellTests cell, ImmutableArray<FeelValue> regions)
    {
        var side = new RegionSet(regions.Length);
        for (var index = 0; index < regions.Length; index++)
        {
            if (cell.Accepts(regions[index]))
                side.Add(index);
        }

        return side;
    }
}
