using System.Runtime.InteropServices;

namespace Workflows.Definitions.Exchange.Juel;

internal enum JuelTokenKind
{
    End,
    Number,
    Text,
    Word,
    Symbol,
}

/// <summary>One token of an expression; of a text literal, <see cref="Text"/> is the text itself.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JuelToken(JuelTokenKind Kind, string Text)
{
    /// <summary>Whether this is one of the symbols, or one of the words that stand for them.</summary>
    public bool Is(params ReadOnlySpan<string> spellings) =>
        Kind is JuelTokenKind.Symbol or JuelTokenKind.Word && spellings.Contains(Text);
}
