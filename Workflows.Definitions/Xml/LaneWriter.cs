using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Writes lanes (BPMN 2.0.2, 10.8).</summary>
internal static class LaneWriter
{
    public static XmlFragment Write(LaneSet lanes, string elementName)
    {
        var builder = new FragmentBuilder(elementName);
        builder.Identity(lanes);
        builder.Children(lanes.Lanes.Select(Write));
        return builder.Build(lanes);
    }

    private static XmlFragment Write(Lane lane)
    {
        var builder = new FragmentBuilder("lane");
        builder.Identity(lane);
        foreach (var node in lane.FlowNodeRefs)
            builder.Child("flowNodeRef", node);
        if (lane.ChildLaneSet is { } lanes)
            builder.Child(Write(lanes, "childLaneSet"));
        return builder.Build(lane);
    }
}
