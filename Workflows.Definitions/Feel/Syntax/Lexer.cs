using System.Globalization;
using System.Text;

namespace Workflows.Definitions.Feel.Syntax;

/// <summary>Cuts a text into tokens (DMN 1.5, 10.3.1.2, rules 25 to 36 and 62 to 64). One pass, no recursion.</summary>
internal sealed class Lexer(string text)
{
    private static readonly string[] LongSymbols = ["**", "..", "!=", "<=", ">=", "->"];
    private const string ShortSymbols = "()[]{},:.=<>+-*/@'";
    private int _position;

    public static Token[] Read(string text)
    {
        var lexer = new Lexer(text);
        var tokens = new List<Token>();
        Token token;
        do
        {
            token = lexer.Next();
            tokens.Add(token);
        }
        while (token.Kind != TokenKind.End);

        return [.. tokens];
    }

    private char Current => At(0);

    private char At(int distance) => _position + distance < text.Length ? text[_position + distance] : '\0';

    private Token Next()
    {
        SkipBlanks();
        var start = _position;
        if (start == text.Length)
        {
            return new Token(TokenKind.End, string.Empty, new SourceSpan(start, 0));
        }

        if (char.IsAsciiDigit(Current) || (Current == '.' && char.IsAsciiDigit(At(1))))
        {
            return ReadNumber(start);
        }

        if (Current == '"')
        {
            return ReadText(start);
        }

        return IsNameStart(Current) ? ReadWord(start) : ReadSymbol(start);
    }

    private void SkipBlanks()
    {
        while (_position < text.Length)
        {
            if (IsBlank(Current))
            {
                _position++;
            }
            else if (Current == '/' && At(1) == '/')
            {
                var end = text.AsSpan(_position).IndexOfAny('\n', '\r');
                _position = end < 0 ? text.Length : _position + end;
            }
            else if (Current == '/' && At(1) == '*')
            {
                var end = text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    throw new SyntaxException(FeelDiagnosticCodes.Syntax, "The comment is not closed by */.", new SourceSpan(_position, 2));
                }

                _position = end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private Token ReadNumber(int start)
    {
        SkipDigits();
        if (Current == '.' && char.IsAsciiDigit(At(1)))
        {
            _position++;
            SkipDigits();
        }

        var signed = At(1) is '+' or '-' ? 1 : 0;
        if (Current is 'e' or 'E' && char.IsAsciiDigit(At(1 + signed)))
        {
            _position += 1 + signed;
            SkipDigits();
        }

        return Cut(TokenKind.Number, start);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }
    }

    private Token ReadWord(int start)
    {
        while (IsNamePart(Current))
        {
            _position++;
        }

        return Cut(TokenKind.Word, start);
    }

    private Token ReadSymbol(int start)
    {
        foreach (var symbol in LongSymbols)
        {
            if (string.CompareOrdinal(text, start, symbol, 0, symbol.Length) == 0)
            {
                _position += symbol.Length;
                return new Token(TokenKind.Symbol, symbol, new SourceSpan(start, symbol.Length));
            }
        }

        if (!ShortSymbols.Contains(Current, StringComparison.Ordinal))
        {
            throw new SyntaxException(FeelDiagnosticCodes.Syntax, $"'{Current}' has no meaning here.", new SourceSpan(start, 1));
        }

        _position++;
        return Cut(TokenKind.Symbol, start);
    }

    private Token ReadText(int start)
    {
        var builder = new StringBuilder();
        for (_position++; Current != '"'; _position++)
        {
            if (_position >= text.Length)
            {
                throw new SyntaxException(FeelDiagnosticCodes.Syntax, "The text is not closed by a quotation mark.", new SourceSpan(start, text.Length - start));
            }

            if (Current == '\\')
            {
                ReadEscape(builder);
            }
            else
            {
                builder.Append(Current);
            }
        }

        _position++;
        return new Token(TokenKind.Text, builder.ToString(), new SourceSpan(start, _position - start));
    }

    /// <summary>What is no escape keeps its backslash, so that patterns such as "\d" can be written plainly.</summary>
    private void ReadEscape(StringBuilder builder)
    {
        switch (At(1))
        {
            case 'n':
                builder.Append('\n');
                break;
            case 'r':
                builder.Append('\r');
                break;
            case 't':
                builder.Append('\t');
                break;
            case '"' or '\\' or '\'':
                builder.Append(At(1));
                break;
            case 'u' when ReadHexadecimal(4, builder):
                return;
            case 'U' when ReadHexadecimal(6, builder):
                return;
            default:
                builder.Append('\\');
                return;
        }

        _position++;
    }

    private bool ReadHexadecimal(int digits, StringBuilder builder)
    {
        var start = _position + 2;
        if (start + digits > text.Length
            || !int.TryParse(text.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint)
            || codePoint > 0x10FFFF)
        {
            return false;
        }

        builder.Append(codePoint <= 0xFFFF ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint));
        _position += digits + 1;
        return true;
    }

    private Token Cut(TokenKind kind, int start) => new(kind, text[start.._position], new SourceSpan(start, _position - start));

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\uFEFF' or '\u200B';

    private static bool IsNameStart(char character) => char.IsLetter(character) || char.IsSurrogate(character) || character is '_' or '?';

    private static bool IsNamePart(char character) =>
        IsNameStart(character) || char.IsDigit(character) || character is '\u00B7' or (>= '\u0300' and <= '\u036F') or '\u203F' or '\u2040';
}
