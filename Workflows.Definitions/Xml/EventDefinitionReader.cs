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
                Id = cursor.Take("id") ?? "",
                TimeDate = cursor.TakeFirst("timeDate", ReadExpression),
                TimeDuration = cursor.TakeFirst("timeDuration", ReadExpression),
                TimeCycle = cursor.TakeFirst("timeCycle", ReadExpression),
                WorkingDays = cursor.TakeNumber("workingDays", BpmnNamespaces.Workflows),
            }),
            "terminateEventDefinition" => cursor.Finish(new TerminateEventDefinition { Id = cursor.Take("id") ?? "" }),
            "messageEventDefinition" => cursor.Finish(new MessageEventDefinition
            {
                Id = cursor.Take("id") ?? "",
                MessageRef = references.Resolve(cursor.Take("messageRef")),
            }),
            "eventDefinitionRef" => Uninterpreted(fragment),
            var name when name.EndsWith("EventDefinition", StringComparison.Ordinal) => Uninterpreted(fragment),
            _ => null,
        };
    }

    private static UninterpretedEventDefinition Uninterpreted(XmlFragment fragment) =>
        new() { Id = fragment.Attribute("id") ?? "", Fragment = fragment };

    private FormalExpression? ReadExpression(XmlFragment fragment) => ExpressionText.Read(fragment, defaultLanguage);
}
