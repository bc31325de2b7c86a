using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

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

    private NameScope? visibleScope;
    private VisibleNames? visible;
    private VisibleNames? visibleEverywhere;

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
        Compile(text, language, elementId, scope, () => CompiledText.OfExpression(text, scope, VisibleIn(scope)));

    /// <summary>Tests of an input, which the caller puts into a further local.</summary>
    public Evaluator UnaryTests(string text, string? language, string? elementId, NameScope scope) =>
        Compile(text, language, elementId, scope, () => CompiledText.OfUnaryTests(text, scope, VisibleIn(scope)));

    private Evaluator Compile(string text, string? language, string? elementId, NameScope scope, Func<CompiledText> compile)
    {
        if (!DmnNamespaces.IsFeel(language ?? defaultLanguage))
            return Refuse(DecisionProblems.Language, elementId, Names.Shorten(language ?? defaultLanguage!));
        if (members.Count + scope.Names().Take(DecisionModel.MaximumNames + 1).Count() > DecisionModel.MaximumNames)
            return Refuse(DecisionProblems.TooManyNames, elementId, DecisionModel.MaximumNames.ToXml());

        var compiled = compile();
        foreach (var name in compiled.UnboundNames)
            Report(DecisionProblems.UnknownName, elementId, Names.Shorten(text), Names.Shorten(name));
        return compiled.Evaluator ?? Refuse(
            DecisionProblems.Text,
            elementId,
            Names.Shorten(text),
            string.Join(" ", compiled.Diagnostics.Select(diagnostic => diagnostic.Message)));
    }

    // The cells of a table, and other texts in a row, see the same names.
    private VisibleNames VisibleIn(NameScope scope)
    {
        if (visibleEverywhere is null || !ReferenceEquals(visibleEverywhere.Types, KnownTypes))
            (visibleEverywhere, visible) = (new VisibleNames(members, KnownTypes), null);
        if (visible is null || !ReferenceEquals(scope, visibleScope))
            (visibleScope, visible) = (scope, visibleEverywhere.With([.. scope.Names()]));
        return visible;
    }
}
