using System.Collections.Immutable;

namespace Workflows.Definitions.Decisions.Model;

/// <summary>Decision logic in one of the standard's forms (DMN 1.5, 7.3.1 Expression).</summary>
public abstract record Expression : DmnElement
{
    /// <summary>The type of the value, or null for any type.</summary>
    public string? TypeRef { get; init; }
}

/// <summary>A FEEL expression (DMN 1.5, 10.2.1.1 Boxed Literal Expression).</summary>
public sealed record LiteralExpression : Expression
{
    /// <summary>The text; null where the file has none.</summary>
    public string? Text { get; init; }

    /// <summary>The language as written, or null for that of the file.</summary>
    public string? ExpressionLanguage { get; init; }
}

/// <summary>Tests of one input, or the values that are allowed (DMN 1.5, 7.3.5 Unary Tests).</summary>
public sealed record UnaryTests : DmnElement
{
    /// <summary>The text; null where the file has none.</summary>
    public string? Text { get; init; }

    /// <summary>The language as written, or null for that of the file.</summary>
    public string? ExpressionLanguage { get; init; }
}

/// <summary>Named values, each of which may use those before it (DMN 1.5, 10.2.1.4 Boxed Context).</summary>
public sealed record Context : Expression
{
    /// <summary>The entries; one without a variable, which must be the last, is the value of the whole.</summary>
    public ImmutableArray<ContextEntry> Entries { get; init; } = [];
}

/// <summary>An entry of a context.</summary>
public sealed record ContextEntry : DmnElement
{
    /// <summary>The name and type, or null for the result.</summary>
    public InformationItem? Variable { get; init; }

    /// <summary>The value; null where the file has none.</summary>
    public Expression? Value { get; init; }
}

/// <summary>A list of expressions (DMN 1.5, 10.2.1.5 Boxed List).</summary>
public sealed record List : Expression
{
    /// <summary>The elements.</summary>
    public ImmutableArray<Expression> Elements { get; init; } = [];
}

/// <summary>A list of contexts in the form of a table (DMN 1.5, 10.2.1.6 Relation).</summary>
public sealed record Relation : Expression
{
    /// <summary>The columns.</summary>
    public ImmutableArray<InformationItem> Columns { get; init; } = [];

    /// <summary>The rows, each with an element for each column.</summary>
    public ImmutableArray<List> Rows { get; init; } = [];
}

/// <summary>A function (DMN 1.5, 10.2.1.7 Boxed Function).</summary>
public sealed record FunctionDefinition : Expression
{
    /// <summary>The parameters.</summary>
    public ImmutableArray<InformationItem> FormalParameters { get; init; } = [];

    /// <summary>What the function computes; null where the file has nothing.</summary>
    public Expression? Body { get; init; }

    /// <summary>In what the function is written: <c>FEEL</c> where null; <c>Java</c> and <c>PMML</c> are refused.</summary>
    public string? Kind { get; init; }
}

/// <summary>A call of a function with named arguments (DMN 1.5, 10.2.1.3 Boxed Invocation).</summary>
public sealed record Invocation : Expression
{
    /// <summary>The function, usually a literal expression that is its name; null where the file has none.</summary>
    public Expression? CalledFunction { get; init; }

    /// <summary>The arguments.</summary>
    public ImmutableArray<Binding> Bindings { get; init; } = [];
}

/// <summary>An argument of a call.</summary>
public sealed record Binding : DmnElement
{
    /// <summary>The parameter; null where the file has none.</summary>
    public InformationItem? Parameter { get; init; }

    /// <summary>The argument; null where the file has none.</summary>
    public Expression? Formula { get; init; }
}

/// <summary>A part of an expression that stands in an element of its own, such as <c>if</c>.</summary>
public sealed record ChildExpression : DmnElement
{
    /// <summary>The type of the value, or null for any type.</summary>
    public string? TypeRef { get; init; }

    /// <summary>The expression; null where the file has none.</summary>
    public Expression? Value { get; init; }
}

/// <summary>One of two values (DMN 1.4, 10.2.1.8 Boxed Conditional).</summary>
public sealed record Conditional : Expression
{
    /// <summary>What decides; null where the file has none.</summary>
    public ChildExpression? If { get; init; }

    /// <summary>The value where it holds; null where the file has none.</summary>
    public ChildExpression? Then { get; init; }

    /// <summary>The value where it does not hold; null where the file has none.</summary>
    public ChildExpression? Else { get; init; }
}

/// <summary>The elements of a list that fulfil a condition (DMN 1.4, 10.2.1.9 Boxed Filter).</summary>
public sealed record Filter : Expression
{
    /// <summary>The list; null where the file has none.</summary>
    public ChildExpression? In { get; init; }

    /// <summary>The condition; null where the file has none.</summary>
    public ChildExpression? Match { get; init; }
}

/// <summary>An expression that goes through a list (DMN 1.4, 10.2.1.10 Boxed Iterator).</summary>
public abstract record Iterator : Expression
{
    /// <summary>The name of the element that is looked at; null where the file has none.</summary>
    public string? IteratorVariable { get; init; }

    /// <summary>The list; null where the file has none.</summary>
    public ChildExpression? In { get; init; }
}

/// <summary>A value for each element of a list.</summary>
public sealed record For : Iterator
{
    /// <summary>The value; null where the file has none.</summary>
    public ChildExpression? Return { get; init; }
}

/// <summary>Whether elements of a list fulfil a condition.</summary>
public abstract record Quantified : Iterator
{
    /// <summary>The condition; null where the file has none.</summary>
    public ChildExpression? Satisfies { get; init; }
}

/// <summary>Whether every element fulfils the condition.</summary>
public sealed record Every : Quantified;

/// <summary>Whether at least one element fulfils the condition.</summary>
public sealed record Some : Quantified;
