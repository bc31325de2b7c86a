using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification;

/// <summary>How much a finding weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information,

    /// <summary>Probably not what was meant; the definition can be deployed.</summary>
    Warning,

    /// <summary>The definition cannot be read or cannot be run as written; deployment refuses it.</summary>
    Error,
}

/// <summary>One finding about a definition.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Code">The stable code, by which a host finds its translation.</param>
/// <param name="ElementId">The element concerned, or null where it has no identifier or the whole file is meant.</param>
/// <param name="Message">What is wrong, in English.</param>
/// <param name="Arguments">The values in the message, in the order of its placeholders, for the translation.</param>
public sealed record Diagnostic(
    DiagnosticSeverity Severity,
    string Code,
    string? ElementId,
    string Message,
    ImmutableArray<string> Arguments)
{
    /// <summary>Where in the file, or null where that is not known.</summary>
    public TextPosition? Position { get; init; }

    /// <summary>Further elements that have to do with it, such as those that a join waits for.</summary>
    public ImmutableArray<string> RelatedElementIds { get; init; } = [];

    /// <summary>A run from the start that shows it, step by step; empty where the finding needs none.</summary>
    public ImmutableArray<TraceStep> Trace { get; init; } = [];

    /// <summary>For a breach of a policy: the identifier of the rule.</summary>
    public string? PolicyRule { get; init; }

    /// <summary>For a breach of a policy: whether the rule is binding, so that the definition may not be used.</summary>
    public bool IsBinding { get; init; }
}

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character within the line, from 1.</param>
public sealed record TextPosition(int Line, int Column);

/// <summary>What all findings of one code have in common.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">How much such a finding weighs.</param>
/// <param name="MessageFormat">The English message with placeholders <c>{0}</c>, <c>{1}</c> as of a composite format string.</param>
public sealed record DiagnosticKind(string Code, DiagnosticSeverity Severity, string MessageFormat)
{
    /// <summary>Makes one finding.</summary>
    /// <param name="elementId">The element concerned; null or empty where there is none.</param>
    /// <param name="arguments">The values of the placeholders.</param>
    /// <returns>The finding.</returns>
    public Diagnostic At(string? elementId, params ImmutableArray<string> arguments) =>
        new(
            Severity,
            Code,
            string.IsNullOrEmpty(elementId) ? null : elementId,
            string.Format(CultureInfo.InvariantCulture, MessageFormat, [.. arguments]),
            arguments);
}
