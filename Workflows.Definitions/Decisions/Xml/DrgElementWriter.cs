using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>Writes the nodes of the decision requirements graph.</summary>
internal sealed class DrgElementWriter(DmnFragments fragments)
{
    private readonly BoxedExpressionWriter expressions = new(fragments);

    public XmlFragment Write(DrgElement element) => element switch
    {
        UninterpretedDrgElement uninterpreted => uninterpreted.Fragment,
        InputData input => Write("inputData", input, static _ => { }),
        Decision decision => Write("decision", decision, builder => Fill(builder, decision)),
        BusinessKnowledgeModel knowledge => Write("businessKnowledgeModel", knowledge, builder =>
        {
            if (knowledge.EncapsulatedLogic is { } logic)
                builder.Child(expressions.Write("encapsulatedLogic", logic));
            builder.Children(Write(knowledge.KnowledgeRequirements));
        }),
        DecisionService service => Write("decisionService", service, builder =>
        {
            builder.Children(Write("outputDecision", service.OutputDecisions));
            builder.Children(Write("encapsulatedDecision", service.EncapsulatedDecisions));
            builder.Children(Write("inputDecision", service.InputDecisions));
            builder.Children(Write("inputData", service.InputData));
        }),
        _ => throw new ArgumentException($"A {element.GetType().Name} cannot be written.", nameof(element)),
    };

    private void Fill(FragmentBuilder builder, Decision decision)
    {
        if (decision.Question is { } question)
            builder.Child("question", question);
        if (decision.AllowedAnswers is { } answers)
            builder.Child("allowedAnswers", answers);
        builder.Children(decision.InformationRequirements.Select(Write));
        builder.Children(Write(decision.KnowledgeRequirements));
        builder.Child(expressions.Write(decision.Logic));
    }

    private XmlFragment Write(string localName, DrgElement element, Action<FragmentBuilder> content)
    {
        var builder = fragments.Begin(localName, element);
        if (element.Variable is { } variable)
            builder.Child(fragments.InformationItem("variable", variable));
        content(builder);
        return DmnFragments.End(builder, element);
    }

    private XmlFragment Write(InformationRequirement requirement)
    {
        var builder = fragments.Begin("informationRequirement", requirement);
        if (requirement.RequiredDecision is { } decision)
            builder.Child(fragments.Reference("requiredDecision", decision));
        if (requirement.RequiredInput is { } input)
            builder.Child(fragments.Reference("requiredInput", input));
        return DmnFragments.End(builder, requirement);
    }

    private IEnumerable<XmlFragment> Write(ImmutableArray<KnowledgeRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            var builder = fragments.Begin("knowledgeRequirement", requirement);
            if (requirement.RequiredKnowledge is { } knowledge)
                builder.Child(fragments.Reference("requiredKnowledge", knowledge));
            yield return DmnFragments.End(builder, requirement);
        }
    }

    private IEnumerable<XmlFragment> Write(string localName, ImmutableArray<ElementReference> references) =>
        references.Select(reference => fragments.Reference(localName, reference));
}
