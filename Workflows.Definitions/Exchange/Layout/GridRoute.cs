namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Where an edge meets the border of its shape.</summary>
internal enum Port
{
    Left,
    Right,
    Top,
    Bottom,
}

/// <summary>The course of an edge: the port that it leaves, the channels that it takes in turn, the port that it enters.</summary>
internal sealed record GridRoute(LayoutEdge Edge, Port Start, Port End, GridRun[] Runs);
