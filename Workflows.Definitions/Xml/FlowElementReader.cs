using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Xml;

/// <summary>Reads the nodes and flows of a process or sub-process (BPMN 2.0.2, 8.4.8).</summary>
internal sealed class FlowElementReader
{
    private readonly References references;
    private readonly string? defaultLanguage;
    private readonly GatewayReader gateways;
    private readonly EventReader events;

    public FlowElementReader(References references, string? defaultLanguage)
    {
        (this.references, this.defaultLanguage) = (references, defaultLanguage);
        var data = new DataReader(references, defaultLanguage);
        gateways = new GatewayReader(defaultLanguage);
        events = new EventReader(references, data, defaultLanguage);
        Activities = new ActivityReader(this, references, data, defaultLanguage);
    }

    public ActivityReader Activities { get; }

    /// <summary>The flow elements directly inside; what is no flow element, such as annotations, is left.</summary>
    /// <remarks>Sub-processes make this recursive; the reader's depth limit bounds it.</remarks>
    public ImmutableArray<FlowElement> ReadAll(FragmentCursor container) => container.TakeEach(ReadFlowElement);

    private FlowElement? ReadFlowElement(XmlFragment fragment)
    {
        if (!fragment.Name.IsModel())
            return null;

        var cursor = new FragmentCursor(fragment);
        if (fragment.Name.LocalName is "sequenceFlow")
            return ReadSequenceFlow(cursor);
        if (DataReader.ReadFlowElement(cursor, references) is { } dataElement)
            return dataElement;
        FlowNode? node = (FlowNode?)gateways.Read(cursor) ?? (FlowNode?)events.Read(cursor) ?? Activities.Read(cursor);
        return node is null ? ReadUninterpreted(fragment) : Finish(cursor, node);
    }

    private SequenceFlow ReadSequenceFlow(FragmentCursor cursor) => cursor.Finish(new SequenceFlow
    {
        Id = cursor.Take("id") ?? "",
        SourceRef = cursor.Take("sourceRef")?.Trim() ?? "",
        TargetRef = cursor.Take("targetRef")?.Trim() ?? "",
        ConditionExpression = cursor.TakeFirst("conditionExpression", fragment => ExpressionText.Read(fragment, defaultLanguage)),
    });

    private static UninterpretedFlowElement? ReadUninterpreted(XmlFragment fragment)
    {
        var support = SupportedElements.Find(fragment.Name.LocalName);
        if (support is { IsFlowElement: false })
            return null;

        return new UninterpretedFlowElement
        {
            Id = fragment.Attribute("id") ?? "",
            Name = fragment.Attribute("name"),
            Fragment = fragment,
            IsFlowNode = support?.IsFlowNode ?? false,
        };
    }

    // What enters and leaves a node is known from the flows; the writer states it anew.
    private static FlowElement Finish(FragmentCursor cursor, FlowNode node)
    {
        cursor.TakeAll("incoming");
        cursor.TakeAll("outgoing");
        return cursor.Finish(node);
    }
}
