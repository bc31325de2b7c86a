using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>
/// The order of an element's children in the standard's schemas (BPMN 2.0.2, 15.3). The model keeps what it reads apart
/// from what it does not; this brings both together again. Children of equal rank keep the order that they have.
/// </summary>
internal static class SchemaOrder
{
    private const int FlowElements = 60;

    public static int Of(XmlName name)
    {
        if (name.NamespaceName is BpmnNamespaces.Diagram)
            return 90;

        return name.IsModel() ? Of(name.LocalName) : 95;
    }

    private static int Of(string localName) => localName switch
    {
        "documentation" => 0,
        "extensionElements" => 1,
        "import" => 2,
        "extension" => 3,
        "auditing" => 10,
        "monitoring" => 11,
        "category" => 12,
        "supports" => 13,
        "categoryValueRef" => 14,
        "incoming" => 20,
        "outgoing" => 21,
        "ioSpecification" => 30,
        "property" => 31,
        "dataInput" or "dataOutput" => 32,
        "dataInputAssociation" or "dataOutputAssociation" => 33,
        "inputSet" or "outputSet" => 34,
        "potentialOwner" or "performer" or "humanPerformer" or "resourceRole" => 40,
        "standardLoopCharacteristics" or "multiInstanceLoopCharacteristics" => 41,
        "laneSet" => 50,
        "process" => 80,
        "textAnnotation" or "association" or "group" => 70,
        "correlationSubscription" or "completionCondition" => 72,
        "messageFlow" => 61,
        "conversation" or "subConversation" or "callConversation" => 74,
        "conversationAssociation" => 75,
        "participantAssociation" => 76,
        "messageFlowAssociation" => 77,
        "correlationKey" => 78,
        "choreographyRef" => 79,
        "relationship" => 94,
        "partitionElement" => 5,
        "flowNodeRef" => 6,
        "childLaneSet" => 7,
        _ => FlowElements,
    };
}
