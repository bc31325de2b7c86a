namespace Workflows.Definitions.Exchange.Layout;

/// <summary>The first and last row that a block takes in each of its columns, counted from the row of its first node.</summary>
internal sealed class RowOutline
{
    // From the last column to the first, because a block grows towards the start.
    private readonly List<(int Top, int Bottom)> cells = [];
    private static readonly (int Top, int Bottom) Free = (int.MaxValue, -1);

    public int LastColumn { get; private set; } = -1;

    private int FirstColumn => LastColumn - cells.Count + 1;

    /// <summary>Takes a row in some columns.</summary>
    public void Cover(int first, int last, int row)
    {
        for (var column = last; column >= first; column--)
            Widen(column, row, row);
    }

    /// <summary>How far down another block must go so that both have no cell in common.</summary>
    public int RoomFor(RowOutline other)
    {
        var offset = 0;
        for (var column = Math.Max(FirstColumn, other.FirstColumn); column <= Math.Min(LastColumn, other.LastColumn); column++)
        {
            var (mine, theirs) = (cells[LastColumn - column], other.cells[other.LastColumn - column]);
            if (mine.Bottom >= 0 && theirs.Bottom >= 0)
                offset = Math.Max(offset, mine.Bottom + 1 - theirs.Top);
        }

        return offset;
    }

    /// <summary>Takes in another block, so far down.</summary>
    public void Add(RowOutline other, int offset)
    {
        for (var column = other.LastColumn; column >= other.FirstColumn; column--)
        {
            var (top, bottom) = other.cells[other.LastColumn - column];
            if (bottom >= 0)
                Widen(column, top + offset, bottom + offset);
        }
    }

    private void Widen(int column, int top, int bottom)
    {
        if (cells.Count == 0)
            LastColumn = column;
        if (column > LastColumn)
        {
            cells.InsertRange(0, Enumerable.Repeat(Free, column - LastColumn));
            LastColumn = column;
        }

        while (FirstColumn > column)
            cells.Add(Free);
        var cell = cells[LastColumn - column];
        cells[LastColumn - column] = (Math.Min(cell.Top, top), Math.Max(cell.Bottom, bottom));
    }
}
