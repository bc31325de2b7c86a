using System.Globalization;
using System.Runtime.InteropServices;

namespace Workflows.Definitions.Feel.Patterns;

/// <summary>A set of characters as .NET writes it, by itself and as a part of brackets; the latter is null where it cannot be one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CharacterSet(string Standing, string? Inner);

/// <summary>The sets of characters that XPath names, as .NET writes them (XML Schema 1.1, part 2, appendix G).</summary>
internal static class CharacterSets
{
    /// <summary>Two code units that stand for one character.</summary>
    public const string Pair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";

    public const string Everything = $"(?:{Pair}|[\\s\\S])";
    public const string WithinLine = $"(?:{Pair}|[^\\n\\r])";

    private const string Blanks = " \\t\\n\\r";
    private const string NoBlanks = "\\0-\\x08\\x0B\\x0C\\x0E-\\x1F!-\\uFFFF";
    private const string WordCharacters = "\\p{L}\\p{M}\\p{N}\\p{S}";
    private const string OtherCharacters = "\\p{P}\\p{Z}\\p{C}";
    private const string NameStarts =
        ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD";

    private const string NameCharacters = NameStarts + "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040";

    /// <summary>Reads an escape, which begins with a backslash.</summary>
    /// <exception cref="PatternException">It is none.</exception>
    public static CharacterSet ReadEscape(string text, ref int position)
    {
        position += 2;
        if (position > text.Length)
        {
            throw new PatternException();
        }

        var letter = text[position - 1];
        return letter switch
        {
            'n' or 'r' or 't' => Part("\\" + letter),
            '\\' or '|' or '.' or '-' or '^' or '?' or '*' or '+' or '{' or '}' or '(' or ')' or '[' or ']' or '$' => Part(Quote(letter)),
            'd' => Part("\\p{Nd}"),
            'D' => Part("\\P{Nd}"),
            's' => Part(Blanks),
            'S' => Part(NoBlanks),
            'w' => Part(WordCharacters),
            'W' => Part(OtherCharacters),
            'i' => Part(NameStarts),
            'c' => Part(NameCharacters),
            'I' => new CharacterSet($"[^{NameStarts}]", null),
            'C' => new CharacterSet($"[^{NameCharacters}]", null),
            'p' or 'P' => Part(ReadCategory(text, ref position, letter)),
            _ => throw new PatternException(),
        };
    }

    /// <summary>Reads one character that stands for itself, which may be two code units.</summary>
    public static string ReadCharacter(string text, ref int position)
    {
        var isPair = position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]);
        var quoted = isPair ? $"(?:{Quote(text[position])}{Quote(text[position + 1])})" : Quote(text[position]);
        position += isPair ? 2 : 1;
        return quoted;
    }

    /// <summary>A code unit in a form that has no other meaning, in brackets or outside.</summary>
    public static string Quote(char character) => char.IsAsciiLetterOrDigit(character)
        ? character.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");

    private static CharacterSet Part(string inner) => new($"[{inner}]", inner);

    private static string ReadCategory(string text, ref int position, char letter)
    {
        var end = text.IndexOf('}', position);
        if (position >= text.Length || text[position] != '{' || end < 0)
        {
            throw new PatternException();
        }

        var name = text[(position + 1)..end];
        position = end + 1;
        return name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? $"\\{letter}{{{name}}}"
            : throw new PatternException();
    }
}
