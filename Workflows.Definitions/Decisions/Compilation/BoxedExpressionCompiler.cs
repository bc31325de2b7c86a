using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Feel.Syntax;
using Workflows.Definitions.Xml;
using Conditional = Workflows.Definitions.Decisions.Model.Conditional;
using ContextEntry = Workflows.Definitions.Decisions.Model.ContextEntry;
using FunctionDefinition = Workflows.Definitions.Decisions.Model.FunctionDefinition;
using Invocation = Workflows.Definitions.Decisions.Model.Invocation;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>
/// Turns boxed expressions into FEEL's own tree (DMN 1.5, 10.2.1 says for each what FEEL it is), so that loops, filters,
/// conditions and calls mean exactly what they mean in FEEL. The operands are nodes that compile texts.
/// </summary>
internal sealed class BoxedExpressionCompiler(CompilationSession session, TypeTable types)
{
    private static readonly Literal Null = new(FeelNull.Value, default);

    /// <summary>Compiles the logic of an element among the names of its scope.</summary>
    public Evaluator Compile(Expression? expression, string owner, NameScope scope) =>
        ExpressionCompiler.Compile(NodeOf(expression, owner, 1), scope);

    /// <summary>Compiles a function among the names of its scope; the value is the function.</summary>
    public Evaluator CompileFunction(FunctionDefinition function, string? resultType, string owner, NameScope scope) =>
        ExpressionCompiler.Compile(NodeOf(function, resultType, owner, 1), scope);

    private FeelNode NodeOf(Expression? expression, string owner, int nesting)
    {
        if (expression is null)
            return new RefusedNode(session, DecisionProblems.Missing, null, [$"The expression of {owner}"]);
        if (nesting > DecisionModel.MaximumNesting)
            return new RefusedNode(session, DecisionProblems.Nesting, expression.Id, [DecisionModel.MaximumNesting.ToXml()]);
        if (expression.UnreadChildren.FirstOrDefault() is { } unread)
            return new RefusedNode(session, DecisionProblems.Unread, expression.Id, [Names.Shorten(unread.Name.LocalName)]);

        var node = UntypedNodeOf(expression, owner, nesting + 1);
        return Typed(node, expression.TypeRef, expression.Id, owner);
    }

    private FeelNode UntypedNodeOf(Expression expression, string owner, int nesting) => expression switch
    {
        LiteralExpression literal => TextOf(literal, owner),
        DecisionTable table => new DecisionTableNode(table, session, types),
        Context context => NodeOf(context, nesting),
        List list => NodeOf(list, owner, nesting),
        Relation relation => NodeOf(relation, owner, nesting),
        FunctionDefinition function => NodeOf(function, null, owner, nesting),
        Invocation invocation => NodeOf(invocation, owner, nesting),
        Conditional conditional => new Feel.Syntax.Conditional(
            NodeOf(conditional.If, owner, nesting), NodeOf(conditional.Then, owner, nesting), NodeOf(conditional.Else, owner, nesting), default),
        Filter filter => new FilterExpression(NodeOf(filter.In, owner, nesting), NodeOf(filter.Match, owner, nesting), default),
        For loop => new ForExpression(IterationOf(loop, owner, nesting), NodeOf(loop.Return, owner, nesting), default),
        Quantified quantified => new QuantifiedExpression(
            quantified is Every, IterationOf(quantified, owner, nesting), NodeOf(quantified.Satisfies, owner, nesting), default),
        _ => new RefusedNode(session, DecisionProblems.Unread, expression.Id, [expression.GetType().Name]),
    };

    private FeelNode Typed(FeelNode node, string? typeRef, string? elementId, string owner)
    {
        var type = types.Find(typeRef, elementId);
        return ReferenceEquals(type, DmnType.Any) ? node : new TypedNode(node, type, owner);
    }

    private FeelNode NodeOf(ChildExpression? child, string owner, int nesting) =>
        Typed(NodeOf(child?.Value, owner, nesting), child?.TypeRef, child?.Id, owner);

    private FeelNode TextOf(LiteralExpression literal, string owner) => string.IsNullOrWhiteSpace(literal.Text)
        ? new RefusedNode(session, DecisionProblems.Missing, literal.Id, [$"The text of an expression of {owner}"])
        : new TextNode(session, literal.Text, literal.ExpressionLanguage, literal.Id);

    private ContextNode NodeOf(Context context, int nesting) => new(
        [.. context.Entries.Select(entry => NamedEntry(entry, nesting))], session, context.Id);

    private NamedNode NamedEntry(ContextEntry entry, int nesting)
    {
        var name = entry.Variable is { } variable ? Names.Normalise(variable.Name) : null;
        var value = NodeOf(entry.Value, name ?? "the result of a context", nesting);
        return new NamedNode(name, Typed(value, entry.Variable?.TypeRef, entry.Variable?.Id ?? entry.Id, name ?? "the result"));
    }

    private ListExpression NodeOf(List list, string owner, int nesting) =>
        new([.. list.Elements.Select(element => NodeOf(element, owner, nesting))], default);

    private ListExpression NodeOf(Relation relation, string owner, int nesting)
    {
        var names = relation.Columns.Select(column => Names.Normalise(column.Name)).ToArray();
        var rows = relation.Rows.Select(row => new ContextNode(
            [
                .. names.Select((name, index) => new NamedNode(name, index < row.Elements.Length
                    ? Typed(NodeOf(row.Elements[index], owner, nesting), relation.Columns[index].TypeRef, relation.Columns[index].Id, name)
                    : Null)),
            ],
            session,
            relation.Id)
        { EntriesSeeEachOther = false });
        return new ListExpression([.. rows], default);
    }

    private FeelNode NodeOf(FunctionDefinition function, string? resultType, string owner, int nesting)
    {
        if (function.Kind is { } kind && kind is not "FEEL")
            return new RefusedNode(session, DecisionProblems.ExternalFunction, function.Id, [Names.Shorten(kind)]);

        var parameters = function.FormalParameters.Select(parameter => Names.Normalise(parameter.Name)).ToImmutableArray();
        var parameterTypes = function.FormalParameters.Select(parameter => types.Find(parameter.TypeRef, parameter.Id)).ToImmutableArray();
        var body = Typed(NodeOf(function.Body, owner, nesting), resultType, function.Id, owner);
        return new Feel.Syntax.FunctionDefinition(
            [.. parameters.Select(parameter => new Parameter(parameter, null))], new ParametersNode(body, parameters, parameterTypes), default);
    }

    private Feel.Syntax.Invocation NodeOf(Invocation invocation, string owner, int nesting) => new(
        NodeOf(invocation.CalledFunction, owner, nesting),
        [.. invocation.Bindings.Select(binding => ArgumentOf(binding, owner, nesting))],
        default);

    private Argument ArgumentOf(Binding binding, string owner, int nesting)
    {
        var name = binding.Parameter is { } parameter ? Names.Normalise(parameter.Name) : "";
        var value = binding.Formula is null ? Null : NodeOf(binding.Formula, owner, nesting);
        return new Argument(name, Typed(value, binding.Parameter?.TypeRef, binding.Parameter?.Id, name), default);
    }

    private ImmutableArray<Iteration> IterationOf(Iterator iterator, string owner, int nesting) =>
        [new Iteration(Names.Normalise(iterator.IteratorVariable ?? ""), NodeOf(iterator.In, owner, nesting), null, default)];
}
