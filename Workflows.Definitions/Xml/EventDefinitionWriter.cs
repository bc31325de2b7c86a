using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Writes what an event reacts to or brings about.</summary>
internal sealed class EventDefinitionWriter(string expressionType)
{
    public XmlFragment Write(EventDefinition definition) => definition switch
    {
        UninterpretedEventDefinition uninterpreted => uninterpreted.Fragment,
        TimerEventDefinition timer => Write(timer),
        MessageEventDefinition message => Write(message),
        TerminateEventDefinition terminate => Begin("terminateEventDefinition", terminate).Build(terminate),
        SignalEventDefinition signal => WriteReference("signalEventDefinition", signal, "signalRef", signal.SignalRef),
        ErrorEventDefinition error => WriteReference("errorEventDefinition", error, "errorRef", error.ErrorRef),
        EscalationEventDefinition escalation =>
            WriteReference("escalationEventDefinition", escalation, "escalationRef", escalation.EscalationRef),
        ConditionalEventDefinition conditional => Write(conditional),
        LinkEventDefinition link => Begin("linkEventDefinition", link).Build(link),
        CompensateEventDefinition compensate => Write(compensate),
        CancelEventDefinition cancel => Begin("cancelEventDefinition", cancel).Build(cancel),
        EventDefinitionReference reference => Write(reference),
        _ => throw new ArgumentException($"A {definition.GetType().Name} cannot be written.", nameof(definition)),
    };

    private XmlFragment Write(TimerEventDefinition timer)
    {
        var builder = Begin("timerEventDefinition", timer);
        builder.Attribute("workingDays", timer.WorkingDays?.ToXml(), BpmnNamespaces.Workflows);
        WriteExpression(builder, "timeDate", timer.TimeDate);
        WriteExpression(builder, "timeDuration", timer.TimeDuration);
        WriteExpression(builder, "timeCycle", timer.TimeCycle);
        return builder.Build(timer);
    }

    private static XmlFragment Write(MessageEventDefinition message)
    {
        var builder = Begin("messageEventDefinition", message);
        builder.Attribute("messageRef", message.MessageRef);
        ExtensionWriter.WriteService(builder, message.ServiceType);
        return builder.Build(message);
    }

    private XmlFragment Write(ConditionalEventDefinition conditional)
    {
        var builder = Begin("conditionalEventDefinition", conditional);
        WriteExpression(builder, "condition", conditional.Condition);
        return builder.Build(conditional);
    }

    private static XmlFragment Write(CompensateEventDefinition compensate)
    {
        var builder = Begin("compensateEventDefinition", compensate);
        builder.Attribute("waitForCompletion", compensate.WaitForCompletion ? null : false.ToXml());
        builder.Attribute("activityRef", compensate.ActivityRef);
        return builder.Build(compensate);
    }

    private static XmlFragment Write(EventDefinitionReference reference)
    {
        var builder = new FragmentBuilder("eventDefinitionRef");
        builder.Text(reference.DefinitionRef);
        return builder.Build();
    }

    private static XmlFragment WriteReference(string localName, EventDefinition definition, string attribute, string? reference)
    {
        var builder = Begin(localName, definition);
        builder.Attribute(attribute, reference);
        return builder.Build(definition);
    }

    private void WriteExpression(FragmentBuilder builder, string name, FormalExpression? expression)
    {
        if (expression is not null)
            builder.Child(ExpressionText.Write(name, expression, expressionType));
    }

    private static FragmentBuilder Begin(string name, EventDefinition definition)
    {
        var builder = new FragmentBuilder(name);
        builder.Identity(definition);
        return builder;
    }
}
