namespace Workflows.Definitions.Feel.Syntax;

/// <summary>Ends the parsing of one text; never leaves this namespace's entry point, which makes it a diagnostic.</summary>
internal sealed class SyntaxException(string code, string message, SourceSpan span) : Exception(message)
{
    public string Code { get; } = code;

    public SourceSpan Span { get; } = span;
}
