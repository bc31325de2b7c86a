using System.Runtime.InteropServices;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>A point of a diagram, in pixels; y grows downwards.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Point(double X, double Y)
{
    public Point Move(double x, double y) => new(X + x, Y + y);
}

/// <summary>The bounds of a shape or label.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Rectangle(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Point Centre => new(X + (Width / 2), Y + (Height / 2));

    public Rectangle Move(double x, double y) => this with { X = X + x, Y = Y + y };

    /// <summary>Whether both share an area, not only a border.</summary>
    public bool Overlaps(Rectangle other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>The smallest rectangle that holds both.</summary>
    public Rectangle Around(Rectangle other)
    {
        var (x, y) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new Rectangle(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }
}
