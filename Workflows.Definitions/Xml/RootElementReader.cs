using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Reads what events and tasks of a file refer to (BPMN 2.0.2, 8.4).</summary>
internal static class RootElementReader
{
    public static Message ReadMessage(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new Message
        {
            Id = cursor.Take("id") ?? "",
            CorrelationKey = cursor.TakeExtension("correlationKey", ExtensionElements.ReadCorrelationKey),
        });
    }

    public static Signal ReadSignal(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new Signal { Id = cursor.Take("id") ?? "" });
    }

    public static Error ReadError(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new Error { Id = cursor.Take("id") ?? "", ErrorCode = cursor.Take("errorCode") });
    }

    public static Escalation ReadEscalation(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new Escalation { Id = cursor.Take("id") ?? "", EscalationCode = cursor.Take("escalationCode") });
    }
}
