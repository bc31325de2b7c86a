using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Reads collaborations (BPMN 2.0.2, 9).</summary>
internal sealed class CollaborationReader(References references)
{
    public Collaboration Read(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new Collaboration
        {
            Id = cursor.Take("id") ?? "",
            Participants = cursor.TakeEach(child => child.Name.IsModel("participant") ? ReadParticipant(child) : null),
            MessageFlows = cursor.TakeEach(child => child.Name.IsModel("messageFlow") ? ReadMessageFlow(child) : null),
        });
    }

    private CollaborationParticipant ReadParticipant(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new CollaborationParticipant
        {
            Id = cursor.Take("id") ?? "",
            ProcessRef = references.Resolve(cursor.Take("processRef")),
        });
    }

    private MessageFlow? ReadMessageFlow(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        if (references.Resolve(cursor.Take("sourceRef")) is not { } source || references.Resolve(cursor.Take("targetRef")) is not { } target)
            return null;
        return cursor.Finish(new MessageFlow
        {
            Id = cursor.Take("id") ?? "",
            SourceRef = source,
            TargetRef = target,
            MessageRef = references.Resolve(cursor.Take("messageRef")),
        });
    }
}
