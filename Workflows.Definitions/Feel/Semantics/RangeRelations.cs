namespace Workflows.Definitions.Feel.Semantics;

/// <summary>
/// How two ranges lie to each other (DMN 1.5, table 78). An end that a range lacks lies beyond all values. Null means that the ends
/// have no common order.
/// </summary>
internal static class RangeRelations
{
    /// <summary>Whether one range ends before another begins.</summary>
    public static bool? Before(FeelRange left, FeelRange right) => EndToStart(left, right) switch
    {
        null => null,
        < 0 => true,
        0 => !left.EndIncluded || !right.StartIncluded,
        _ => false,
    };

    /// <summary>Whether one range ends with the very value with which another begins.</summary>
    public static bool? Meets(FeelRange left, FeelRange right) =>
        EndToStart(left, right) is { } order ? order == 0 && left.EndIncluded && right.StartIncluded : null;

    /// <summary>Whether two ranges have a value in common.</summary>
    public static bool? Overlaps(FeelRange left, FeelRange right) =>
        Before(left, right) is { } before && Before(right, left) is { } after ? !before && !after : null;

    /// <summary>Whether one range begins before another and ends within it.</summary>
    public static bool? OverlapsBefore(FeelRange left, FeelRange right) =>
        Starts(left, right, out var starts) && Ends(left, right, out var ends) && Overlaps(left, right) is { } overlap
            ? overlap && starts < 0 && ends <= 0
            : null;

    /// <summary>Whether one range begins within another and ends after it.</summary>
    public static bool? OverlapsAfter(FeelRange left, FeelRange right) =>
        Starts(left, right, out var starts) && Ends(left, right, out var ends) && Overlaps(left, right) is { } overlap
            ? overlap && starts > 0 && ends >= 0
            : null;

    /// <summary>Whether one range ends as another does and begins no earlier.</summary>
    public static bool? Finishes(FeelRange left, FeelRange right) =>
        Starts(left, right, out var starts) && Ends(left, right, out var ends) ? ends == 0 && starts >= 0 : null;

    /// <summary>Whether one range begins as another does and ends no later.</summary>
    public static bool? Starts(FeelRange left, FeelRange right) =>
        Starts(left, right, out var starts) && Ends(left, right, out var ends) ? starts == 0 && ends <= 0 : null;

    /// <summary>Whether one range holds the whole of another.</summary>
    public static bool? Includes(FeelRange outer, FeelRange inner) =>
        Starts(outer, inner, out var starts) && Ends(outer, inner, out var ends) ? starts <= 0 && ends >= 0 : null;

    /// <summary>Whether two ranges have the same ends.</summary>
    public static bool? Coincides(FeelRange left, FeelRange right) =>
        Starts(left, right, out var starts) && Ends(left, right, out var ends) ? starts == 0 && ends == 0 : null;

    /// <summary>The order of one range's end and another's beginning; an end beyond all values is behind every beginning.</summary>
    private static int? EndToStart(FeelRange left, FeelRange right) =>
        left.End is { } end && right.Start is { } start ? FeelComparison.Order(end, start) : 1;

    /// <summary>The order in which two ranges begin; one that has its end as a value begins before one that has not.</summary>
    private static bool Starts(FeelRange left, FeelRange right, out int order) =>
        TryOrder(left.Start, right.Start, -1, (right.StartIncluded ? 1 : 0) - (left.StartIncluded ? 1 : 0), out order);

    /// <summary>The order in which two ranges end.</summary>
    private static bool Ends(FeelRange left, FeelRange right, out int order) =>
        TryOrder(left.End, right.End, 1, (left.EndIncluded ? 1 : 0) - (right.EndIncluded ? 1 : 0), out order);

    private static bool TryOrder(FeelValue? left, FeelValue? right, int beyond, int ofEqual, out int order)
    {
        order = 0;
        if (left is null || right is null)
        {
            order = left is not null ? -beyond : right is not null ? beyond : 0;
            return true;
        }

        if (FeelComparison.Order(left, right) is not { } known)
        {
            return false;
        }

        order = known == 0 ? ofEqual : known;
        return true;
    }
}
