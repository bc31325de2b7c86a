using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Reads a process with its lanes and flow elements (BPMN 2.0.2, 10.2 and 10.8).</summary>
internal sealed class ProcessReader(FlowElementReader flowElements, References references)
{
    public Process Read(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new Process
        {
            Id = cursor.Take("id") ?? "",
            StatesIsExecutable = fragment.Attribute("isExecutable") is not null,
            IsExecutable = cursor.TakeBoolean("isExecutable", otherwise: false),
            LaneSets = ReadLaneSets(cursor, "laneSet"),
            Properties = DataReader.ReadProperties(cursor),
            Associations = AssociationReader.ReadAll(cursor, references),
            FlowElements = flowElements.ReadAll(cursor),
        });
    }

    public static ImmutableArray<LaneSet> ReadLaneSets(FragmentCursor parent, string localName) =>
        parent.TakeEach(child => child.Name.IsModel(localName) ? ReadLaneSet(child) : null);

    private static LaneSet ReadLaneSet(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new LaneSet
        {
            Id = cursor.Take("id") ?? "",
            Lanes = cursor.TakeEach(child => child.Name.IsModel("lane") ? ReadLane(child) : null),
        });
    }

    private static Lane ReadLane(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new Lane
        {
            Id = cursor.Take("id") ?? "",
            FlowNodeRefs = [.. cursor.TakeAll("flowNodeRef").Select(reference => reference.Text().Trim())],
            ChildLaneSet = cursor.TakeFirst("childLaneSet", ReadLaneSet),
        });
    }
}
