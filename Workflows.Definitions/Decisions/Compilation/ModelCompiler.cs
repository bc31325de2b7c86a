using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>Compiles the definitions of one file.</summary>
internal sealed class ModelCompiler
{
    private readonly DmnDefinitions definitions;
    private readonly CompilationSession session;
    private readonly RequirementGraph requirements;
    private readonly TypeTable types;
    private readonly BoxedExpressionCompiler expressions;

    public ModelCompiler(DmnDefinitions definitions)
    {
        this.definitions = definitions;
        session = new CompilationSession(MemberNames.Of(definitions), definitions.ExpressionLanguage);
        types = new TypeTable(definitions, session);
        session.KnownTypes = types.FeelTypes;
        expressions = new BoxedExpressionCompiler(session, types);
        requirements = new RequirementGraph(definitions, session);
    }

    public DecisionCompilation Compile()
    {
        foreach (var import in definitions.Imports)
            session.Report(DecisionProblems.Import, import.Id, Names.Label(import), Names.Shorten(import.Namespace));
        ReportDuplicateNames();

        var inputs = definitions.DrgElements.OfType<InputData>().Select(input => Names.Normalise(input.Name)).ToImmutableArray();
        var graph = new CompiledGraph([.. requirements.Order.Select(Compile)], inputs);
        foreach (var service in graph.Elements.OfType<CompiledService>())
            service.Function = graph.FunctionOf(service);
        return new DecisionCompilation(new DecisionModel(graph), session.Diagnostics);
    }

    private void ReportDuplicateNames()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in definitions.DrgElements.Where(element => element is not UninterpretedDrgElement))
        {
            if (!seen.Add(Names.Normalise(element.Name)))
                session.Report(DecisionProblems.DuplicateName, element.Id, Names.Label(element));
        }
    }

    private CompiledElement Compile(DrgElement element)
    {
        session.ElementId = element.Id;
        var name = Names.Normalise(element.Name);
        var type = types.Find(element.Variable?.TypeRef, element.Variable?.Id);
        if (requirements.IsRefused(element))
            return new RefusedElement(element.Id, name);

        var required = requirements.Of(element);
        return element switch
        {
            InputData => new CompiledInput(element.Id, name, type),
            Decision decision => new CompiledDecision(element.Id, name, type, requirements.Positions(required), LogicOf(decision, ScopeOf(required))),
            BusinessKnowledgeModel knowledge => new CompiledKnowledge(
                element.Id, name, DmnType.Any, requirements.Positions(required), FunctionOf(knowledge, ScopeOf(required))),
            DecisionService service => new CompiledService(
                element.Id,
                name,
                type,
                requirements.Positions(requirements.Resolve(service, [.. service.InputData, .. service.InputDecisions])),
                requirements.Positions(requirements.Resolve(service, service.OutputDecisions))),
            _ => new RefusedElement(element.Id, name),
        };
    }

    private static NameScope ScopeOf(ImmutableArray<DrgElement> required)
    {
        var scope = NameScope.Outermost(new Findings(ImmutableHashSet<string>.Empty));
        return required.Aggregate(scope, (inner, element) => inner.With(Names.Normalise(element.Name)));
    }

    // A decision without logic is one that people take; its value is null unless it is given.
    private Evaluator LogicOf(Decision decision, NameScope scope) => decision.Logic is null
        ? static (_, _) => FeelNull.Value
        : expressions.Compile(decision.Logic, Names.Label(decision), scope);

    // The variable of a business knowledge model has the type of the result, or that of a function.
    private Evaluator FunctionOf(BusinessKnowledgeModel knowledge, NameScope scope)
    {
        if (knowledge.EncapsulatedLogic is not { } function)
            return session.Refuse(DecisionProblems.Missing, knowledge.Id, $"The function of {Names.Label(knowledge)}");

        var typeRef = knowledge.Variable?.TypeRef;
        var isOfFunction = types.IsFunction(typeRef);
        return expressions.CompileFunction(function, isOfFunction ? null : typeRef, Names.Label(knowledge), scope);
    }
}
