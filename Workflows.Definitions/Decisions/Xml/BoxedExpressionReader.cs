using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>Reads decision logic (DMN 1.5, 10.2.1). Expressions nest, which makes this recursive; the reader's depth limit bounds it.</summary>
internal sealed class BoxedExpressionReader(string modelNamespace)
{
    /// <summary>The first child that is an expression; further ones remain.</summary>
    public Expression? TakeOne(FragmentCursor cursor)
    {
        Expression? first = null;
        cursor.TakeEach(child => first is null ? first = Read(child) : null);
        return first;
    }

    public FunctionDefinition ReadFunctionDefinition(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return Finish(cursor, new FunctionDefinition
        {
            FormalParameters = [.. cursor.TakeAll("formalParameter").Select(DmnElementReading.ReadInformationItem)],
            Body = TakeOne(cursor),
            Kind = cursor.Take("kind"),
        });
    }

    private Expression? Read(XmlFragment fragment)
    {
        if (fragment.Name.NamespaceName != modelNamespace)
            return null;

        var cursor = new FragmentCursor(fragment);
        return fragment.Name.LocalName switch
        {
            "literalExpression" => DecisionTableReader.ReadLiteral(fragment),
            "decisionTable" => Finish(cursor, DecisionTableReader.Read(cursor)),
            "context" => Finish(cursor, new Context { Entries = [.. cursor.TakeAll("contextEntry").Select(ReadContextEntry)] }),
            "list" => ReadList(fragment),
            "relation" => Finish(cursor, new Relation
            {
                Columns = [.. cursor.TakeAll("column").Select(DmnElementReading.ReadInformationItem)],
                Rows = [.. cursor.TakeAll("row").Select(ReadList)],
            }),
            "functionDefinition" => ReadFunctionDefinition(fragment),
            "invocation" => Finish(cursor, new Invocation
            {
                CalledFunction = TakeOne(cursor),
                Bindings = [.. cursor.TakeAll("binding").Select(ReadBinding)],
            }),
            "conditional" => Finish(cursor, new Conditional
            {
                If = TakeChild(cursor, "if"),
                Then = TakeChild(cursor, "then"),
                Else = TakeChild(cursor, "else"),
            }),
            "filter" => Finish(cursor, new Filter { In = TakeChild(cursor, "in"), Match = TakeChild(cursor, "match") }),
            "for" => FinishIterator(cursor, new For { Return = TakeChild(cursor, "return") }),
            "every" => FinishIterator(cursor, new Every { Satisfies = TakeChild(cursor, "satisfies") }),
            "some" => FinishIterator(cursor, new Some { Satisfies = TakeChild(cursor, "satisfies") }),
            _ => null,
        };
    }

    private List ReadList(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return Finish(cursor, new List { Elements = cursor.TakeEach(Read) });
    }

    private ContextEntry ReadContextEntry(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new ContextEntry
        {
            Variable = cursor.TakeFirst("variable", DmnElementReading.ReadInformationItem),
            Value = TakeOne(cursor),
        });
    }

    private Binding ReadBinding(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new Binding
        {
            Parameter = cursor.TakeFirst("parameter", DmnElementReading.ReadInformationItem),
            Formula = TakeOne(cursor),
        });
    }

    private ChildExpression? TakeChild(FragmentCursor parent, string localName) => parent.TakeFirst(localName, fragment =>
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new ChildExpression { TypeRef = cursor.Take("typeRef"), Value = TakeOne(cursor) });
    });

    private Expression FinishIterator(FragmentCursor cursor, Iterator iterator) =>
        Finish(cursor, iterator with { IteratorVariable = cursor.Take("iteratorVariable"), In = TakeChild(cursor, "in") });

    private static TExpression Finish<TExpression>(FragmentCursor cursor, TExpression expression)
        where TExpression : Expression
    {
        Expression bare = expression;
        return cursor.Finish((TExpression)(bare with { TypeRef = cursor.Take("typeRef") }));
    }
}
