using System.Runtime.InteropServices;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>How an element is drawn, in the sizes that modelling tools use.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="IsSmall">Whether its name stands beside it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ElementShape(double Width, double Height, bool IsSmall);

/// <summary>The sizes of shapes.</summary>
internal static class ElementShapes
{
    public const double TaskWidth = 100;
    public const double TaskHeight = 80;
    public const double EventSize = 36;

    /// <summary>The size of a node whose content is not shown.</summary>
    public static ElementShape Of(FlowElement element) => element switch
    {
        Event => new(EventSize, EventSize, true),
        Gateway => new(50, 50, true),
        DataObjectReference => new(36, 50, true),
        DataStoreReference => new(50, 50, true),
        _ => new(TaskWidth, TaskHeight, false),
    };

    /// <summary>What the diagram says of an element beside its bounds.</summary>
    public static ShapeTrait TraitOf(FlowElement element) => element switch
    {
        SubProcess { FlowElements.IsEmpty: false } => ShapeTrait.Expanded,
        ExclusiveGateway => ShapeTrait.Marked,
        _ => ShapeTrait.None,
    };
}
