using System.Collections.Immutable;

namespace Workflows.Definitions.Feel.Syntax;

/// <summary>A node of the syntax tree.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Height">How many nodes the longest way down has; what walks the tree recurses no deeper than that.</param>
internal abstract record FeelNode(SourceSpan Span, int Height)
{
    protected static int Above(params ReadOnlySpan<FeelNode?> children)
    {
        var height = 0;
        foreach (var child in children)
        {
            height = Math.Max(height, child?.Height ?? 0);
        }

        return height + 1;
    }
}

/// <summary>A value written out: <c>1</c>, <c>"text"</c>, <c>true</c>, <c>null</c>, <c>@"2026-01-01"</c>.</summary>
internal sealed record Literal(FeelValue Value, SourceSpan Span) : FeelNode(Span, 1);

/// <summary>A name of one or more words, blanks between them normalised to one.</summary>
internal sealed record NameReference(string Name, SourceSpan Span) : FeelNode(Span, 1);

/// <summary><c>source.member</c>.</summary>
internal sealed record PathExpression(FeelNode Source, string Member, SourceSpan Span) : FeelNode(Span, Above(Source));

/// <summary><c>source[condition]</c>, where the condition may also be an index.</summary>
internal sealed record FilterExpression(FeelNode Source, FeelNode Condition, SourceSpan Span) : FeelNode(Span, Above(Source, Condition));

/// <summary><c>[a, b]</c>.</summary>
internal sealed record ListExpression(ImmutableArray<FeelNode> Items, SourceSpan Span) : FeelNode(Span, Above(Items.AsSpan()));

/// <summary><c>{name: value}</c>.</summary>
internal sealed record ContextExpression(ImmutableArray<ContextEntry> Entries, SourceSpan Span)
    : FeelNode(Span, Above([.. Entries.Select(entry => entry.Value)]));

/// <summary>One entry of a context; its value may use the entries before it.</summary>
internal sealed record ContextEntry(string Name, FeelNode Value, SourceSpan NameSpan);

/// <summary><c>[start..end]</c> with either end included or not; or, with one end missing, <c>(&lt; end)</c>; or of one value, <c>(=5)</c>.</summary>
internal sealed record RangeExpression(FeelNode? Start, bool StartIncluded, FeelNode? End, bool EndIncluded, SourceSpan Span)
    : FeelNode(Span, Above(Start, End))
{
    public FeelRangeKind Kind { get; init; }
}

/// <summary><c>if condition then consequence else alternative</c>.</summary>
internal sealed record Conditional(FeelNode Condition, FeelNode Consequence, FeelNode Alternative, SourceSpan Span)
    : FeelNode(Span, Above(Condition, Consequence, Alternative));

/// <summary><c>name in source</c> or <c>name in source..end</c>, of a loop or a quantified expression.</summary>
internal sealed record Iteration(string Name, FeelNode Source, FeelNode? RangeEnd, SourceSpan NameSpan)
{
    public int Height => Math.Max(Source.Height, RangeEnd?.Height ?? 0);
}

/// <summary><c>for name in source return result</c>.</summary>
internal sealed record ForExpression(ImmutableArray<Iteration> Iterations, FeelNode Result, SourceSpan Span)
    : FeelNode(Span, Iterations.Length + Math.Max(Result.Height, Iterations.Max(iteration => iteration.Height)));

/// <summary><c>some name in source satisfies condition</c>, or <c>every</c>.</summary>
internal sealed record QuantifiedExpression(bool Every, ImmutableArray<Iteration> Iterations, FeelNode Condition, SourceSpan Span)
    : FeelNode(Span, Iterations.Length + Math.Max(Condition.Height, Iterations.Max(iteration => iteration.Height)));

/// <summary>One argument of a call; its name is null in a call by position.</summary>
internal sealed record Argument(string? Name, FeelNode Value, SourceSpan Span);

/// <summary><c>function(arguments)</c>.</summary>
internal sealed record Invocation(FeelNode Function, ImmutableArray<Argument> Arguments, SourceSpan Span)
    : FeelNode(Span, Math.Max(Above(Function), Above([.. Arguments.Select(argument => argument.Value)])))
{
    public bool IsNamed => Arguments.Length > 0 && Arguments[0].Name is not null;
}

/// <summary><c>function(parameters) body</c>.</summary>
internal sealed record FunctionDefinition(ImmutableArray<Parameter> Parameters, FeelNode Body, SourceSpan Span)
    : FeelNode(Span, Above(Body));

/// <summary>A parameter of a function; its type is null where none is declared.</summary>
internal sealed record Parameter(string Name, TypeReference? Type);
