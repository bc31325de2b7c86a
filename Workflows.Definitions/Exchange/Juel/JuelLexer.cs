using System.Text;

namespace Workflows.Definitions.Exchange.Juel;

/// <summary>Cuts what stands between the braces into tokens. One pass, no recursion.</summary>
internal sealed class JuelLexer(string text, int start)
{
    private static readonly string[] LongSymbols = ["==", "!=", "<=", ">=", "&&", "||"];
    private const string ShortSymbols = "()[].,?:<>+-*/%!";
    private int position = start;

    /// <summary>Reads up to the brace that closes the expression.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the expression begins, behind its opening brace.</param>
    /// <param name="end">Where the text goes on behind the closing brace.</param>
    /// <exception cref="JuelRefusedException">The brace is never closed, or a character has no meaning.</exception>
    public static List<JuelToken> Read(string text, int start, out int end)
    {
        var lexer = new JuelLexer(text, start);
        var tokens = new List<JuelToken>();
        while (lexer.SkipBlanks() != '}')
            tokens.Add(lexer.Next());
        end = lexer.position + 1;
        tokens.Add(new JuelToken(JuelTokenKind.End, "}"));
        return tokens;
    }

    private char Current => At(0);

    private char At(int distance) => position + distance < text.Length ? text[position + distance] : '\0';

    private char SkipBlanks()
    {
        while (char.IsWhiteSpace(Current))
            position++;
        return Current;
    }

    private JuelToken Next()
    {
        var begin = position;
        if (begin >= text.Length)
            throw new JuelRefusedException(ExchangeFindings.ExpressionSyntax, "}");
        if (char.IsAsciiDigit(Current) || (Current == '.' && char.IsAsciiDigit(At(1))))
            return ReadNumber(begin);
        if (Current is '\'' or '"')
            return ReadText(Current);
        if (!IsNameStart(Current))
            return ReadSymbol(begin);
        while (IsNameStart(Current) || char.IsDigit(Current))
            position++;
        return new JuelToken(JuelTokenKind.Word, text[begin..position]);
    }

    // The language allows a number to begin or end with its point; FEEL does not.
    private JuelToken ReadNumber(int begin)
    {
        SkipDigits();
        var whole = text[begin..position];
        var fraction = "";
        if (Current == '.' && !IsNameStart(At(1)))
        {
            var point = position++;
            SkipDigits();
            fraction = position > point + 1 ? text[point..position] : "";
        }

        var exponent = position;
        var signed = At(1) is '+' or '-' ? 1 : 0;
        if (Current is 'e' or 'E' && char.IsAsciiDigit(At(1 + signed)))
        {
            position += 1 + signed;
            SkipDigits();
        }

        return new JuelToken(JuelTokenKind.Number, (whole.Length == 0 ? "0" : whole) + fraction + text[exponent..position]);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
            position++;
    }

    private JuelToken ReadText(char quote)
    {
        var value = new StringBuilder();
        for (position++; Current != quote; position++)
        {
            if (Current == '\\' && At(1) is '\\' or '\'' or '"')
                position++;
            if (position >= text.Length)
                throw new JuelRefusedException(ExchangeFindings.ExpressionSyntax, quote.ToString());
            value.Append(Current);
        }

        position++;
        return new JuelToken(JuelTokenKind.Text, value.ToString());
    }

    private JuelToken ReadSymbol(int begin)
    {
        foreach (var symbol in LongSymbols)
        {
            if (string.CompareOrdinal(text, begin, symbol, 0, symbol.Length) == 0)
            {
                position += symbol.Length;
                return new JuelToken(JuelTokenKind.Symbol, symbol);
            }
        }

        if (!ShortSymbols.Contains(Current, StringComparison.Ordinal))
            throw new JuelRefusedException(ExchangeFindings.ExpressionSyntax, Current.ToString());
        position++;
        return new JuelToken(JuelTokenKind.Symbol, text[begin..position]);
    }

    private static bool IsNameStart(char character) => char.IsLetter(character) || char.IsSurrogate(character) || character is '_' or '$';
}
