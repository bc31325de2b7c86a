using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>Reads the nodes of the decision requirements graph (DMN 1.5, 6.3).</summary>
internal sealed class DrgElementReader(string modelNamespace)
{
    private readonly BoxedExpressionReader expressions = new(modelNamespace);

    /// <summary>The node; null where the element is none.</summary>
    public DrgElement? Read(XmlFragment fragment)
    {
        if (fragment.Name.NamespaceName != modelNamespace)
            return null;

        var cursor = new FragmentCursor(fragment);
        return fragment.Name.LocalName switch
        {
            "inputData" => Finish(cursor, new InputData { Name = cursor.TakeName() }),
            "decision" => Finish(cursor, ReadDecision(cursor)),
            "businessKnowledgeModel" => Finish(cursor, ReadBusinessKnowledgeModel(cursor)),
            "decisionService" => Finish(cursor, ReadDecisionService(cursor)),
            "knowledgeSource" => new UninterpretedDrgElement
            {
                Id = fragment.Attribute("id"),
                Name = fragment.Attribute("name") ?? "",
                Fragment = fragment,
            },
            _ => null,
        };
    }

    private Decision ReadDecision(FragmentCursor cursor) => new()
    {
        Name = cursor.TakeName(),
        Question = cursor.TakeText("question"),
        AllowedAnswers = cursor.TakeText("allowedAnswers"),
        InformationRequirements = [.. cursor.TakeAll("informationRequirement").Select(ReadInformationRequirement)],
        KnowledgeRequirements = ReadKnowledgeRequirements(cursor),
        Logic = expressions.TakeOne(cursor),
    };

    private BusinessKnowledgeModel ReadBusinessKnowledgeModel(FragmentCursor cursor) => new()
    {
        Name = cursor.TakeName(),
        EncapsulatedLogic = cursor.TakeFirst("encapsulatedLogic", expressions.ReadFunctionDefinition),
        KnowledgeRequirements = ReadKnowledgeRequirements(cursor),
    };

    private static DecisionService ReadDecisionService(FragmentCursor cursor) => new()
    {
        Name = cursor.TakeName(),
        OutputDecisions = ReadReferences(cursor, "outputDecision"),
        EncapsulatedDecisions = ReadReferences(cursor, "encapsulatedDecision"),
        InputDecisions = ReadReferences(cursor, "inputDecision"),
        InputData = ReadReferences(cursor, "inputData"),
    };

    private static DrgElement Finish(FragmentCursor cursor, DrgElement element) =>
        cursor.Finish(element with { Variable = cursor.TakeFirst("variable", DmnElementReading.ReadInformationItem) });

    private static ImmutableArray<ElementReference> ReadReferences(FragmentCursor cursor, string localName) =>
        cursor.TakeEach(child => child.Name == new XmlName(cursor.Fragment.Name.NamespaceName, localName)
            ? DmnElementReading.ReadReference(child)
            : null);

    private static InformationRequirement ReadInformationRequirement(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new InformationRequirement
        {
            RequiredDecision = cursor.TakeFirst("requiredDecision", DmnElementReading.ReadReference),
            RequiredInput = cursor.TakeFirst("requiredInput", DmnElementReading.ReadReference),
        });
    }

    private static ImmutableArray<KnowledgeRequirement> ReadKnowledgeRequirements(FragmentCursor cursor) =>
        [.. cursor.TakeAll("knowledgeRequirement").Select(ReadKnowledgeRequirement)];

    private static KnowledgeRequirement ReadKnowledgeRequirement(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new KnowledgeRequirement
        {
            RequiredKnowledge = cursor.TakeFirst("requiredKnowledge", DmnElementReading.ReadReference),
        });
    }
}
