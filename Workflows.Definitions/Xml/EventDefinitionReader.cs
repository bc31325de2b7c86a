using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Reads what an event reacts to or brings about (BPMN 2.0.2, 10.5.5).</summary>
internal sealed class EventDefinitionReader(References references, string? defaultLanguage)
{
    /// <summary>The event definition, or null where the element is none.</summary>
    public EventDefinition? Read(XmlFragment fragment)
    {
        if (!fragment.Name.IsModel())
            return null;

        var cursor = new FragmentCursor(fragment);
        return fragment.Name.LocalName switch
        {
            "timerEventDefinition" => cursor.Finish(new TimerEventDefinition
            {
                Id = Id(cursor),
                TimeDate = cursor.TakeFirst("timeDate", ReadExpression),
                TimeDuration = cursor.TakeFirst("timeDuration", ReadExpression),
                TimeCycle = cursor.TakeFirst("timeCycle", ReadExpression),
                WorkingDays = cursor.TakeNumber("workingDays", BpmnNamespaces.Workflows),
            }),
            "terminateEventDefinition" => cursor.Finish(new TerminateEventDefinition { Id = Id(cursor) }),
            "messageEventDefinition" => cursor.Finish(new MessageEventDefinition
            {
                Id = Id(cursor),
                MessageRef = references.Resolve(cursor.Take("messageRef")),
                ServiceType = cursor.TakeExtension("service", ExtensionElements.ReadServiceType),
            }),
            "eventDefinitionRef" => ReadReference(fragment),
            _ => ReadReaction(cursor) ?? ReadUninterpreted(fragment),
        };
    }

    private EventDefinition? ReadReaction(FragmentCursor cursor) => cursor.Fragment.Name.LocalName switch
    {
        "signalEventDefinition" => cursor.Finish(new SignalEventDefinition
        {
            Id = Id(cursor),
            SignalRef = references.Resolve(cursor.Take("signalRef")),
        }),
        "errorEventDefinition" => cursor.Finish(new ErrorEventDefinition
        {
            Id = Id(cursor),
            ErrorRef = references.Resolve(cursor.Take("errorRef")),
        }),
        "escalationEventDefinition" => cursor.Finish(new EscalationEventDefinition
        {
            Id = Id(cursor),
            EscalationRef = references.Resolve(cursor.Take("escalationRef")),
        }),
        "conditionalEventDefinition" => cursor.Finish(new ConditionalEventDefinition
        {
            Id = Id(cursor),
            Condition = cursor.TakeFirst("condition", ReadExpression),
        }),
        "linkEventDefinition" => cursor.Finish(new LinkEventDefinition { Id = Id(cursor) }),
        "compensateEventDefinition" => cursor.Finish(new CompensateEventDefinition
        {
            Id = Id(cursor),
            ActivityRef = references.Resolve(cursor.Take("activityRef")),
            WaitForCompletion = cursor.TakeBoolean("waitForCompletion", otherwise: true),
        }),
        "cancelEventDefinition" => cursor.Finish(new CancelEventDefinition { Id = Id(cursor) }),
        _ => null,
    };

    private EventDefinitionReference? ReadReference(XmlFragment fragment) =>
        references.Resolve(fragment.Text()) is { Length: > 0 } reference && fragment.Attributes.IsEmpty
            ? new EventDefinitionReference { Id = "", DefinitionRef = reference }
            : null;

    private static UninterpretedEventDefinition? ReadUninterpreted(XmlFragment fragment) =>
        fragment.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)
            ? new UninterpretedEventDefinition { Id = fragment.Attribute("id") ?? "", Fragment = fragment }
            : null;

    private static string Id(FragmentCursor cursor) => cursor.Take("id") ?? "";

    private FormalExpression? ReadExpression(XmlFragment fragment) => ExpressionText.Read(fragment, defaultLanguage);
}
