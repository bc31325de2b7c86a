using System.Collections.Immutable;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>The bounds of names that stand beside their shape or edge.</summary>
internal static class Labels
{
    /// <summary>How wide a name beside a small shape may be.</summary>
    public const double Width = 90;

    private const double LineHeight = 14;
    private const double CharacterWidth = 6;
    private const double WideCharacterWidth = 11;

    /// <summary>The height that a name needs; nothing for no name.</summary>
    public static double HeightOf(string? name, double width = Width) =>
        string.IsNullOrWhiteSpace(name) ? 0 : LineHeight * Math.Clamp(Math.Ceiling(LengthOf(name) / width), 1, 8);

    /// <summary>Beneath a small shape.</summary>
    public static Rectangle? Beneath(Rectangle shape, string? name) =>
        HeightOf(name) is > 0 and var height ? new Rectangle(shape.Centre.X - (Width / 2), shape.Bottom + 2, Width, height) : null;

    /// <summary>On top of a data object, whose edge leaves beneath.</summary>
    public static Rectangle? Above(Rectangle shape, string? name) =>
        HeightOf(name) is > 0 and var height ? new Rectangle(shape.Centre.X - (Width / 2), shape.Y - height - 2, Width, height) : null;

    /// <summary>Right of a boundary event, whose edge leaves beneath.</summary>
    public static Rectangle? Beside(Rectangle shape, string? name) =>
        HeightOf(name) is > 0 and var height ? new Rectangle(shape.Centre.X + 4, shape.Bottom + 2, Width, height) : null;

    /// <summary>Above the longest level stretch of an edge.</summary>
    public static Rectangle? Along(ImmutableArray<Point> waypoints, string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        var longest = 1;
        for (var index = 1; index < waypoints.Length; index++)
        {
            if (LevelLength(waypoints, index) > LevelLength(waypoints, longest))
                longest = index;
        }

        var (start, end) = (waypoints[longest - 1], waypoints[longest]);
        var (width, height) = (Math.Min(Width, Math.Ceiling(LengthOf(name))), HeightOf(name));
        return new Rectangle(((start.X + end.X) / 2) - (width / 2), Math.Min(start.Y, end.Y) - height - 3, width, height);
    }

    private static double LevelLength(ImmutableArray<Point> waypoints, int index) => Math.Abs(waypoints[index].X - waypoints[index - 1].X);

    private static double LengthOf(string name) => name.Sum(character => character < 0x1100 ? CharacterWidth : WideCharacterWidth);
}
