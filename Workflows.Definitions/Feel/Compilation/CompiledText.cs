using System.Collections.Immutable;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>What became of a text: closures and the names they read, or the reasons why not.</summary>
internal sealed record CompiledText(Evaluator? Evaluator, ImmutableArray<string> FreeVariables, ImmutableArray<FeelDiagnostic> Diagnostics)
{
    /// <summary>The free variables that cannot be members of what a filter looks at, sorted.</summary>
    public ImmutableArray<string> UnboundNames { get; init; } = [];

    public static CompiledText OfExpression(string text, IEnumerable<string>? knownNames, IReadOnlyDictionary<string, FeelType>? knownTypes) =>
        Compile(text, knownNames, knownTypes, Parser.ParseExpression, ExpressionCompiler.Compile);

    /// <summary>The tests of an input, which the caller puts into the outermost local.</summary>
    public static CompiledText OfUnaryTests(string text, IEnumerable<string>? knownNames, IReadOnlyDictionary<string, FeelType>? knownTypes) =>
        Compile(text, knownNames, knownTypes, Parser.ParseUnaryTests, TestCompiler.Compile);

    /// <summary>An expression in the midst of other names, whose values the caller puts into the locals.</summary>
    public static CompiledText OfExpression(string text, NameScope scope, VisibleNames names) =>
        Compile(text, names, scope.ForText, Parser.ParseExpression, ExpressionCompiler.Compile);

    /// <summary>The tests of an input in the midst of other names; the input goes into a further local.</summary>
    public static CompiledText OfUnaryTests(string text, NameScope scope, VisibleNames names) =>
        Compile(text, names, scope.ForText, Parser.ParseUnaryTests, TestCompiler.Compile);

    private static CompiledText Compile<TNode>(
        string text,
        IEnumerable<string>? knownNames,
        IReadOnlyDictionary<string, FeelType>? knownTypes,
        Func<string, KnownNames, KnownNames, TNode> parse,
        Func<TNode, NameScope, Evaluator> compile)
        where TNode : FeelNode =>
        Compile(text, new VisibleNames(knownNames ?? [], knownTypes), NameScope.Outermost, parse, compile);

    private static CompiledText Compile<TNode>(
        string text,
        VisibleNames names,
        Func<Findings, NameScope> scopeOf,
        Func<string, KnownNames, KnownNames, TNode> parse,
        Func<TNode, NameScope, Evaluator> compile)
        where TNode : FeelNode
    {
        var findings = new Findings(names.Variables, names.Types);
        try
        {
            var root = parse(text, names.OfVariables(), names.OfTypes());
            var evaluator = compile(root, scopeOf(findings));
            if (findings.Errors.Count == 0)
            {
                return new CompiledText(evaluator, [.. findings.FreeVariables], []) { UnboundNames = [.. findings.UnboundNames] };
            }
        }
        catch (SyntaxException exception)
        {
            findings.Refuse(exception.Code, exception.Message, exception.Span);
        }

        return new CompiledText(null, [], [.. findings.Errors.OrderBy(error => error.Span.Offset).Select(error => Locate(text, error))]);
    }

    private static FeelDiagnostic Locate(string text, (string Code, string Message, SourceSpan Span) error)
    {
        var before = text.AsSpan(0, error.Span.Offset);
        return new FeelDiagnostic(
            error.Code,
            error.Message,
            error.Span.Offset,
            error.Span.Length,
            before.Count('\n') + 1,
            before.Length - before.LastIndexOf('\n'));
    }
}
