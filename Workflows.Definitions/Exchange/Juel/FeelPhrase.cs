namespace Workflows.Definitions.Exchange.Juel;

/// <summary>How tightly the outermost operator of a FEEL text binds (DMN 1.5, 10.3.1.2).</summary>
internal enum FeelBinding
{
    Conditional,
    Disjunction,
    Conjunction,
    Comparison,
    Sum,
    Product,
    Negation,
    Access,
}

/// <summary>What is known of a value before it is computed.</summary>
internal enum FeelKind
{
    Unknown,
    Null,
    Boolean,
    Number,
    Text,
    Moment,
}

/// <summary>A piece of FEEL and what is known of its value.</summary>
/// <param name="Text">The FEEL text.</param>
/// <param name="Binding">How tightly it binds.</param>
/// <param name="Kind">The kind of its value.</param>
/// <param name="MayBeNull">Whether the value may be null.</param>
internal sealed record FeelPhrase(string Text, FeelBinding Binding, FeelKind Kind, bool MayBeNull)
{
    /// <summary>The value of a text literal, or null where this is none.</summary>
    public string? Literal { get; init; }

    public static FeelPhrase Boolean(string text, FeelBinding binding = FeelBinding.Access, bool mayBeNull = false) =>
        new(text, binding, FeelKind.Boolean, mayBeNull);

    public static FeelPhrase Quoted(string value) =>
        new(Feel.FeelText.OfNested(new Feel.FeelString(value)), FeelBinding.Access, FeelKind.Text, false) { Literal = value };

    public static FeelPhrase Call(FeelKind kind, string function, params ReadOnlySpan<FeelPhrase> arguments)
    {
        var texts = new string[arguments.Length];
        for (var index = 0; index < texts.Length; index++)
            texts[index] = arguments[index].Text;
        return new($"{function}({string.Join(", ", texts)})", FeelBinding.Access, kind, true);
    }

    /// <summary>The text, in parentheses where it binds less tightly than its place asks for.</summary>
    public string Within(FeelBinding binding) => Binding < binding ? $"({Text})" : Text;

    /// <summary>The same as text; null stays null.</summary>
    public FeelPhrase AsText() => Kind is FeelKind.Text ? this : Call(FeelKind.Text, "string", this);

    /// <summary>A truth value that is false where this is null, as the Java platform has it.</summary>
    public FeelPhrase AsDefinite() =>
        Kind is FeelKind.Boolean && MayBeNull ? Boolean($"{Within(FeelBinding.Sum)} = true", FeelBinding.Comparison) : this;
}
