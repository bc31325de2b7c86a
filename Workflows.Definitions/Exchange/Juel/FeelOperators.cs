using System.Text;

namespace Workflows.Definitions.Exchange.Juel;

/// <summary>Says in FEEL what the operators of the Java platform's expressions mean.</summary>
internal static class FeelOperators
{
    /// <summary>Alternatives, or conditions that hold together.</summary>
    public static FeelPhrase Join(string word, FeelBinding binding, FeelPhrase first, (string Operator, FeelPhrase Phrase)[] others)
    {
        var text = new StringBuilder(first.Within(binding));
        var mayBeNull = first.MayBeNull;
        foreach (var (_, phrase) in others)
        {
            text.Append(' ').Append(word).Append(' ').Append(phrase.Within(binding + 1));
            mayBeNull |= phrase.MayBeNull;
        }

        return FeelPhrase.Boolean(text.ToString(), binding, mayBeNull);
    }

    /// <summary>Equality. A text that spells a number or truth value equals that value on the Java platform.</summary>
    public static FeelPhrase Equate(FeelPhrase left, string symbol, FeelPhrase right)
    {
        (left, right) = (Alike(left.AsDefinite(), right), Alike(right.AsDefinite(), left));
        return FeelPhrase.Boolean(
            $"{left.Within(FeelBinding.Sum)} {(symbol is "==" ? "=" : "!=")} {right.Within(FeelBinding.Sum)}", FeelBinding.Comparison);
    }

    /// <summary>An order.</summary>
    public static FeelPhrase Compare(FeelPhrase left, string symbol, FeelPhrase right) => FeelPhrase.Boolean(
        $"{left.Within(FeelBinding.Sum)} {symbol} {right.Within(FeelBinding.Sum)}", FeelBinding.Comparison, mayBeNull: true);

    /// <summary>Sums and differences of numbers; a text that spells a number counts as one, another has no sum there.</summary>
    public static FeelPhrase Add(FeelPhrase first, (string Operator, FeelPhrase Phrase)[] others)
    {
        var text = new StringBuilder(AsNumber(first).Within(FeelBinding.Sum));
        foreach (var (symbol, phrase) in others)
            text.Append(' ').Append(symbol).Append(' ').Append(AsNumber(phrase).Within(FeelBinding.Product));
        return Number(text.ToString(), FeelBinding.Sum);
    }

    /// <summary>Products, quotients and remainders.</summary>
    public static FeelPhrase Multiply(FeelPhrase first, (string Operator, FeelPhrase Phrase)[] others)
    {
        var text = AsNumber(first).Within(FeelBinding.Product);
        foreach (var (symbol, phrase) in others)
        {
            text = symbol is "%"
                ? $"modulo({text}, {AsNumber(phrase).Text})"
                : $"{text} {symbol} {AsNumber(phrase).Within(FeelBinding.Negation)}";
            if (text.Length > JuelExpression.MaximumLength)
                throw new JuelRefusedException(ExchangeFindings.ExpressionLimit, symbol);
        }

        return Number(text, FeelBinding.Product);
    }

    private static FeelPhrase Number(string text, FeelBinding binding) => new(text, binding, FeelKind.Number, true);

    private static FeelPhrase AsNumber(FeelPhrase phrase)
    {
        if (phrase is { Literal: { } literal } && IsNumber(literal))
            return new FeelPhrase(literal, FeelBinding.Access, FeelKind.Number, false);
        return phrase.Kind is FeelKind.Text ? throw new JuelRefusedException(ExchangeFindings.ExpressionSyntax, phrase.Text) : phrase;
    }

    private static FeelPhrase Alike(FeelPhrase phrase, FeelPhrase other) =>
        other.Literal is { } literal && phrase.Kind is not (FeelKind.Text or FeelKind.Null) && (literal is "true" or "false" || IsNumber(literal))
            ? phrase.AsText()
            : phrase;

    private static bool IsNumber(string text) => text.Length > 0 && text.Length < 20 && text.All(char.IsAsciiDigit);
}
