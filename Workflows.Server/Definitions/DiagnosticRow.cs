using System.Globalization;
using Microsoft.Extensions.Localization;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Server.Definitions;

/// <summary>A finding as the API gives it.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Code">The stable code.</param>
/// <param name="ElementId">The element concerned, or null.</param>
/// <param name="Message">What is wrong, in the reader's language where there is a translation, in English otherwise.</param>
/// <param name="Line">The line in the file, from 1, where known.</param>
/// <param name="Column">The column in the line, from 1, where known.</param>
public sealed record DiagnosticRow(DiagnosticSeverity Severity, string Code, string? ElementId, string Message, int? Line, int? Column)
{
    /// <summary>Further elements that have to do with it.</summary>
    public IReadOnlyList<string> RelatedElementIds { get; init; } = [];

    /// <summary>A run from the start that shows it, to be played on the diagram; empty where the finding needs none.</summary>
    public IReadOnlyList<TraceStep> Trace { get; init; } = [];

    /// <summary>For a breach of an approval policy: the rule.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether that rule is binding.</summary>
    public bool Binding { get; init; }

    private static readonly DiagnosticKind More = new("diagnostics.more", DiagnosticSeverity.Information, "{0} more findings are not listed.");

    /// <summary>How many findings one answer holds at most.</summary>
    public const int Most = 200;

    /// <summary>
    /// Puts findings into the reader's words. Of too many the weightiest come first, and a last row with code
    /// <c>diagnostics.more</c> says how many are left out: a broken file of thousands of elements has more than anybody reads.
    /// </summary>
    public static IReadOnlyList<DiagnosticRow> Of(IReadOnlyCollection<Diagnostic> diagnostics, IStringLocalizer<DefinitionTexts> texts) =>
        diagnostics.Count <= Most
            ? [.. diagnostics.Select(diagnostic => Of(diagnostic, texts))]
            :
            [
                .. diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).Take(Most).Select(diagnostic => Of(diagnostic, texts)),
                Of(More.At(null, (diagnostics.Count - Most).ToString(CultureInfo.InvariantCulture)), texts),
            ];

    /// <summary>Puts a finding into the reader's words.</summary>
    public static DiagnosticRow Of(Diagnostic diagnostic, IStringLocalizer<DefinitionTexts> texts)
    {
        var text = texts["diagnostic." + diagnostic.Code, [.. diagnostic.Arguments]];
        return new DiagnosticRow(
            diagnostic.Severity,
            diagnostic.Code,
            diagnostic.ElementId,
            text.ResourceNotFound ? diagnostic.Message : text.Value,
            diagnostic.Position?.Line,
            diagnostic.Position?.Column)
        {
            RelatedElementIds = diagnostic.RelatedElementIds,
            Trace = diagnostic.Trace,
            Rule = diagnostic.PolicyRule,
            Binding = diagnostic.IsBinding,
        };
    }
}
