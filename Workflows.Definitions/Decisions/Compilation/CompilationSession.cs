using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>What the compilation of one model has in common: the findings, and how texts are compiled.</summary>
/// <param name="memberNames">The names of components, entries and outputs, which a path may lead to.</param>
/// <param name="defaultLanguage">The expression language of the file, or null for FEEL.</param>
internal sealed class CompilationSession(IEnumerable<string> memberNames, string? defaultLanguage)
{
    /// <summary>How many findings are kept; a person reads the first few.</summary>
    private const int MaximumDiagnostics = 1000;

    private readonly ImmutableHashSet<string> members = [.. memberNames.Where(name => name.Length > 0)];
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>The element that is compiled, which findings name where what they concern has no identifier.</summary>
    public string? ElementId { get; set; }

    /// <summary>The types of the model, once they are known, which texts may name.</summary>
    public IReadOnlyDictionary<string, FeelType>? KnownTypes { get; set; }

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    public void Report(DiagnosticKind kind, string? elementId, params ImmutableArray<string> arguments)
    {
        if (diagnostics.Count < MaximumDiagnostics)
            diagnostics.Add(kind.At(elementId ?? ElementId, arguments));
    }

    /// <summary>A value that is null because the model is wrong there.</summary>
    public Evaluator Refuse(DiagnosticKind kind, string? elementId, params ImmutableArray<string> arguments)
    {
        Report(kind, elementId, arguments);
        return static (evaluation, _) => DecisionRun.Report(evaluation, DecisionProblems.Refused);
    }

    public Evaluator Expression(string text, string? language, string? elementId, NameScope scope) =>
        Compile(text, language, elementId, () => CompiledText.OfExpression(text, scope, KnownIn(scope), KnownTypes));

    /// <summary>Tests of an input, which the caller puts into a further local.</summary>
    public Evaluator UnaryTests(string text, string? language, string? elementId, NameScope scope) =>
        Compile(text, language, elementId, () => CompiledText.OfUnaryTests(text, scope, KnownIn(scope), KnownTypes));

    private Evaluator Compile(string text, string? language, string? elementId, Func<CompiledText> compile)
    {
        if (!DmnNamespaces.IsFeel(language ?? defaultLanguage))
            return Refuse(DecisionProblems.Language, elementId, Names.Shorten(language ?? defaultLanguage!));

        var compiled = compile();
        return compiled.Evaluator ?? Refuse(
            DecisionProblems.Text,
            elementId,
            Names.Shorten(text),
            string.Join(" ", compiled.Diagnostics.Select(diagnostic => diagnostic.Message)));
    }

    private ImmutableHashSet<string> KnownIn(NameScope scope) => members.Union(scope.Names());
}
