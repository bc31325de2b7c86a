using System.Runtime.InteropServices;

namespace Workflows.Definitions.Feel.Syntax;

/// <summary>A stretch of the text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SourceSpan(int Offset, int Length)
{
    public int End => Offset + Length;

    /// <summary>From the start of this stretch to the end of another.</summary>
    public SourceSpan To(SourceSpan last) => new(Offset, Math.Max(last.End - Offset, Length));
}

internal enum TokenKind
{
    End,
    Number,
    Text,
    Word,
    Symbol,
}

/// <summary>One token; <see cref="Text"/> is what was written, except of a text literal, where it is the text itself.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, string Text, SourceSpan Span)
{
    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && string.Equals(Text, symbol, StringComparison.Ordinal);

    public bool IsWord(string word) => Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.Ordinal);

    public string Describe() => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Text => "a text",
        _ => $"'{Text}'",
    };
}
