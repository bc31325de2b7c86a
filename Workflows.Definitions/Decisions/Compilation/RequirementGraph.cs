using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>
/// The decision requirements graph (DMN 1.5, 6.2): who requires whom, in an order in which everything comes after what it
/// requires. What lies on a cycle, or requires what does, has no such place and is refused.
/// </summary>
internal sealed class RequirementGraph
{
    private readonly string namespaceName;
    private readonly CompilationSession session;
    private readonly Dictionary<string, DrgElement> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<DrgElement, ImmutableArray<DrgElement>> required = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DrgElement, int> positions = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<DrgElement> refused = new(ReferenceEqualityComparer.Instance);

    public RequirementGraph(DmnDefinitions definitions, CompilationSession session)
    {
        (namespaceName, this.session) = (definitions.Namespace, session);
        var elements = definitions.DrgElements.Where(element => element is not UninterpretedDrgElement).ToArray();
        foreach (var element in elements.Where(element => element.Id is not null))
            byId.TryAdd(element.Id!, element);
        foreach (var element in elements)
            required[element] = Limit(element, Requirements(element));
        Order = Sort(elements);
        for (var position = 0; position < Order.Length; position++)
            positions[Order[position]] = position;
    }

    /// <summary>The elements; those that are refused come last.</summary>
    public ImmutableArray<DrgElement> Order { get; }

    public bool IsRefused(DrgElement element) => refused.Contains(element);

    /// <summary>What an element's logic uses, in the order of the file.</summary>
    public ImmutableArray<DrgElement> Of(DrgElement element) => required[element];

    public ImmutableArray<int> Positions(ImmutableArray<DrgElement> elements) => [.. elements.Select(element => positions[element])];

    /// <summary>The elements that references lead to; those that lead nowhere are reported when the graph is made.</summary>
    public ImmutableArray<DrgElement> Resolve(DrgElement owner, IEnumerable<ElementReference?> references) =>
        [.. references.Select(Find).OfType<DrgElement>().Where(element => !ReferenceEquals(element, owner)).Distinct()];

    private DrgElement? Find(ElementReference? reference)
    {
        var href = reference?.Href ?? "";
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        return hash >= 0 && (hash == 0 || href[..hash] == namespaceName) ? byId.GetValueOrDefault(href[(hash + 1)..]) : null;
    }

    private ImmutableArray<DrgElement> Requirements(DrgElement element)
    {
        IEnumerable<ElementReference?> references = element switch
        {
            Decision decision => decision.InformationRequirements
                .Select(requirement => requirement.RequiredDecision ?? requirement.RequiredInput)
                .Concat(decision.KnowledgeRequirements.Select(requirement => requirement.RequiredKnowledge)),
            BusinessKnowledgeModel knowledge => knowledge.KnowledgeRequirements.Select(requirement => requirement.RequiredKnowledge),
            DecisionService service => [.. service.OutputDecisions, .. service.InputDecisions, .. service.InputData],
            _ => [],
        };
        var all = references.ToArray();
        foreach (var dangling in all.Where(reference => Find(reference) is null))
            session.Report(DecisionProblems.Reference, element.Id, Names.Label(element), Names.Shorten(dangling?.Href ?? "?"));
        return [.. all.Select(Find).OfType<DrgElement>().Distinct()];
    }

    private ImmutableArray<DrgElement> Limit(DrgElement element, ImmutableArray<DrgElement> elements)
    {
        if (elements.Length <= DecisionModel.MaximumRequirements)
            return elements;
        session.Report(DecisionProblems.TooManyRequirements, element.Id, Names.Label(element), DecisionModel.MaximumRequirements.ToXml());
        refused.Add(element);
        return [];
    }

    private ImmutableArray<DrgElement> Sort(DrgElement[] elements)
    {
        var open = elements.ToDictionary<DrgElement, object, int>(element => element, element => required[element].Length, ReferenceEqualityComparer.Instance);
        var dependents = elements
            .SelectMany(element => required[element].Select(requirement => (requirement, element)))
            .ToLookup(edge => edge.requirement, edge => edge.element, ReferenceEqualityComparer.Instance);
        var depths = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        var ready = new Queue<DrgElement>(elements.Where(element => open[element] == 0));
        var order = ImmutableArray.CreateBuilder<DrgElement>(elements.Length);
        while (ready.TryDequeue(out var element))
        {
            order.Add(element);
            CheckDepth(element, depths[element] = 1 + required[element].Select(requirement => depths[requirement]).DefaultIfEmpty(0).Max());
            foreach (var dependent in dependents[element].Cast<DrgElement>().Where(dependent => --open[dependent] == 0))
                ready.Enqueue(dependent);
        }

        foreach (var element in elements.Where(element => open[element] > 0))
        {
            session.Report(DecisionProblems.Cycle, element.Id, Names.Label(element));
            refused.Add(element);
            order.Add(element);
        }

        return order.ToImmutable();
    }

    private void CheckDepth(DrgElement element, int depth)
    {
        if (depth <= DecisionModel.MaximumRequirementDepth)
            return;
        refused.Add(element);
        if (depth == DecisionModel.MaximumRequirementDepth + 1)
            session.Report(DecisionProblems.Depth, element.Id, Names.Label(element), DecisionModel.MaximumRequirementDepth.ToXml());
    }
}
