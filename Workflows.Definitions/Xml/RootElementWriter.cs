using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Writes what events and tasks of a file refer to, and its collaborations.</summary>
internal static class RootElementWriter
{
    public static XmlFragment Write(Message message)
    {
        var builder = Begin("message", message);
        if (message.CorrelationKey is { } key)
            builder.Extension("correlationKey", ("source", key.Text));
        return builder.Build(message);
    }

    public static XmlFragment Write(Signal signal) => Begin("signal", signal).Build(signal);

    public static XmlFragment Write(Error error)
    {
        var builder = Begin("error", error);
        builder.Attribute("errorCode", error.ErrorCode);
        return builder.Build(error);
    }

    public static XmlFragment Write(Escalation escalation)
    {
        var builder = Begin("escalation", escalation);
        builder.Attribute("escalationCode", escalation.EscalationCode);
        return builder.Build(escalation);
    }

    public static XmlFragment Write(Collaboration collaboration)
    {
        var builder = Begin("collaboration", collaboration);
        builder.Children(collaboration.Participants.Select(Write));
        builder.Children(collaboration.MessageFlows.Select(Write));
        return builder.Build(collaboration);
    }

    private static XmlFragment Write(CollaborationParticipant participant)
    {
        var builder = Begin("participant", participant);
        builder.Attribute("processRef", participant.ProcessRef);
        return builder.Build(participant);
    }

    private static XmlFragment Write(MessageFlow flow)
    {
        var builder = Begin("messageFlow", flow);
        builder.Attribute("sourceRef", flow.SourceRef);
        builder.Attribute("targetRef", flow.TargetRef);
        builder.Attribute("messageRef", flow.MessageRef);
        return builder.Build(flow);
    }

    private static FragmentBuilder Begin(string localName, BaseElement element)
    {
        var builder = new FragmentBuilder(localName);
        builder.Identity(element);
        return builder;
    }
}
