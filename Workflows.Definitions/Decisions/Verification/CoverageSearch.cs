using System.Collections.Immutable;

namespace Workflows.Definitions.Decisions.Verification;

/// <summary>
/// Looks for inputs that none of some boxes covers, one input after the other. Parts that the same boxes cover are looked at
/// once, and what was found covered for the same boxes is not looked at again; for the tables that people write, that makes the
/// search polynomial, and the effort bounds it for all others.
/// </summary>
internal sealed class CoverageSearch(TableGeometry table, ImmutableArray<Box> boxes, ImmutableArray<RegionSet> space)
{
    private readonly HashSet<(int Column, RegionSet Open)> covered = [];
    private readonly List<int[]> found = [];
    private readonly int[] point = new int[table.Columns.Length];
    private int most;

    /// <summary>Points that no box covers, one for each part of the space that is not covered, up to a number.</summary>
    public List<int[]> Find(int count)
    {
        most = count;
        Search(0, RegionSet.Full(boxes.Length));
        return found;
    }

    // As deep as the table has inputs, whose number is bounded.
    private bool Search(int column, RegionSet open)
    {
        table.Effort.Spend(1 + open.Size);
        if (open.IsEmpty)
            return Report(column);
        if (column == table.Columns.Length || table.Effort.IsSpent || covered.Contains((column, open)))
            return true;

        var isCovered = true;
        var wasOpen = false;
        var seen = new HashSet<RegionSet>();
        for (var region = 0; region < Math.Max(1, table.Columns[column].Regions.Length) && found.Count < most; region++)
        {
            if (!space[column][region])
                continue;
            var still = Still(open, column, region);
            var isOpen = still.IsEmpty;
            point[column] = region;
            if (isOpen ? !wasOpen : seen.Add(still))
                isCovered &= Search(column + 1, still);
            wasOpen = isOpen;
        }

        if (isCovered && found.Count < most)
            covered.Add((column, open));
        return isCovered;
    }

    /// <summary>The boxes that reach into a part of an input.</summary>
    private RegionSet Still(RegionSet open, int column, int region)
    {
        table.Effort.Spend(boxes.Length);
        var still = new RegionSet(boxes.Length);
        for (var box = 0; box < boxes.Length; box++)
        {
            if (open[box] && boxes[box].Sides[column][region])
                still.Add(box);
        }

        return still;
    }

    private bool Report(int column)
    {
        // The inputs after this one do not matter: any of their parts will do.
        for (var index = column; index < point.Length; index++)
        {
            point[index] = 0;
            while (!space[index][point[index]] && point[index] < Math.Max(1, table.Columns[index].Regions.Length) - 1)
                point[index]++;
        }

        found.Add([.. point]);
        return false;
    }
}
