using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>Writes decision logic. Expressions nest, which makes this recursive; the writer checks their depth before.</summary>
internal sealed class BoxedExpressionWriter(DmnFragments fragments)
{
    private readonly DecisionTableWriter tables = new(fragments);

    public XmlFragment? Write(Expression? expression) => expression switch
    {
        null => null,
        LiteralExpression literal => fragments.Literal("literalExpression", literal),
        DecisionTable table => tables.Write(table),
        Context context => Write("context", context, builder => builder.Children(context.Entries.Select(Write))),
        List list => Write("list", list),
        Relation relation => Write("relation", relation, builder =>
        {
            builder.Children(relation.Columns.Select(column => fragments.InformationItem("column", column)));
            builder.Children(relation.Rows.Select(row => Write("row", row)));
        }),
        FunctionDefinition function => Write("functionDefinition", function),
        Invocation invocation => Write("invocation", invocation, builder =>
        {
            builder.Child(Write(invocation.CalledFunction));
            builder.Children(invocation.Bindings.Select(Write));
        }),
        Conditional conditional => Write("conditional", conditional, builder =>
        {
            builder.Child(Write("if", conditional.If));
            builder.Child(Write("then", conditional.Then));
            builder.Child(Write("else", conditional.Else));
        }),
        Filter filter => Write("filter", filter, builder =>
        {
            builder.Child(Write("in", filter.In));
            builder.Child(Write("match", filter.Match));
        }),
        For loop => Write("for", loop, "return", loop.Return),
        Every every => Write("every", every, "satisfies", every.Satisfies),
        Some some => Write("some", some, "satisfies", some.Satisfies),
        _ => throw new ArgumentException($"A {expression.GetType().Name} cannot be written.", nameof(expression)),
    };

    public XmlFragment Write(string localName, FunctionDefinition function) => Write(localName, function, builder =>
    {
        builder.Attribute("kind", function.Kind);
        builder.Children(function.FormalParameters.Select(parameter => fragments.InformationItem("formalParameter", parameter)));
        builder.Child(Write(function.Body));
    });

    private XmlFragment Write(string localName, List list) =>
        Write(localName, list, builder => builder.Children(list.Elements.Select(Write).OfType<XmlFragment>()));

    private XmlFragment Write(string localName, Iterator iterator, string resultName, ChildExpression? result) =>
        Write(localName, iterator, builder =>
        {
            builder.Attribute("iteratorVariable", iterator.IteratorVariable);
            builder.Child(Write("in", iterator.In));
            builder.Child(Write(resultName, result));
        });

    private XmlFragment Write(string localName, Expression expression, Action<FragmentBuilder> content)
    {
        var builder = fragments.Begin(localName, expression);
        builder.Attribute("typeRef", expression.TypeRef);
        content(builder);
        return DmnFragments.End(builder, expression);
    }

    private XmlFragment Write(ContextEntry entry)
    {
        var builder = fragments.Begin("contextEntry", entry);
        if (entry.Variable is { } variable)
            builder.Child(fragments.InformationItem("variable", variable));
        builder.Child(Write(entry.Value));
        return DmnFragments.End(builder, entry);
    }

    private XmlFragment Write(Binding binding)
    {
        var builder = fragments.Begin("binding", binding);
        if (binding.Parameter is { } parameter)
            builder.Child(fragments.InformationItem("parameter", parameter));
        builder.Child(Write(binding.Formula));
        return DmnFragments.End(builder, binding);
    }

    private XmlFragment? Write(string localName, ChildExpression? child)
    {
        if (child is null)
            return null;

        var builder = fragments.Begin(localName, child);
        builder.Attribute("typeRef", child.TypeRef);
        builder.Child(Write(child.Value));
        return DmnFragments.End(builder, child);
    }
}
