using Workflows.Definitions.Model;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>
/// The order of an element's children in the standard's schemas (DMN 1.5, 13). The model keeps what it reads apart from what
/// it does not; this brings both together again. Children of equal rank keep the order that they have.
/// </summary>
internal static class DmnSchemaOrder
{
    private const int Expressions = 40;

    public static int Of(XmlName name) => DmnNamespaces.IsModel(name.NamespaceName) ? Of(name.LocalName) : 90;

    private static int Of(string localName) => localName switch
    {
        "description" => 0,
        "extensionElements" => 1,
        "import" or "question" or "typeRef" or "parameter" or "formalParameter" or "column" or "input" or "inputExpression" => 2,
        "allowedAnswers" or "allowedValues" or "output" or "inputValues" or "outputValues" or "inputEntry" => 3,
        "variable" or "annotation" or "defaultOutputEntry" or "outputEntry" or "typeConstraint" => 4,
        "itemDefinition" or "itemComponent" or "functionItem" or "encapsulatedLogic" or "annotationEntry" => 5,
        "informationRequirement" or "rule" or "row" => 6,
        "knowledgeRequirement" => 7,
        "authorityRequirement" => 8,
        "outputDecision" => 10,
        "encapsulatedDecision" => 11,
        "inputDecision" => 12,
        "type" => 10,
        "owner" => 11,
        "supportedObjective" => 20,
        "impactedPerformanceIndicator" => 21,
        "decisionMaker" => 22,
        "decisionOwner" => 23,
        "usingProcess" => 24,
        "usingTask" => 25,
        "in" or "if" => 30,
        "then" or "return" or "match" or "satisfies" => 31,
        "else" => 32,
        "binding" => 50,
        "group" or "textAnnotation" or "association" => 60,
        "elementCollection" => 70,
        "performanceIndicator" or "organizationUnit" => 80,
        _ => Expressions,
    };
}
