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
        return builder.Build(message);
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
