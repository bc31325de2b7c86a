using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Workflows.Definitions.Feel.Patterns;

/// <summary>Reads a regular expression of XPath. Its length bounds the recursion.</summary>
internal sealed class PatternParser
{
    private const int MostRepetitions = 1000;

    private readonly string _text;
    private readonly bool _dotMatchesAll;
    private readonly HashSet<int> _closedGroups = [];
    private int _position;

    private PatternParser(string text, bool dotMatchesAll) => (_text, _dotMatchesAll) = (text, dotMatchesAll);

    /// <summary>How many groups are remembered.</summary>
    public int GroupCount { get; private set; }

    /// <summary>Whether a reference to a group occurs.</summary>
    public bool HasReferences { get; private set; }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool IsAtEnd => _position >= _text.Length;

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="ignoresBlanks">Whether blanks outside of brackets do not count (flag x).</param>
    /// <param name="dotMatchesAll">Whether a point means line ends too (flag s).</param>
    /// <param name="parser">What was found out on the way.</param>
    /// <exception cref="PatternException">The text is no pattern.</exception>
    public static PatternNode Parse(string text, bool ignoresBlanks, bool dotMatchesAll, out PatternParser parser)
    {
        parser = new PatternParser(ignoresBlanks ? WithoutBlanks(text) : text, dotMatchesAll);
        var node = parser.ReadChoice();
        return parser.IsAtEnd ? node : throw new PatternException();
    }

    private static string WithoutBlanks(string text)
    {
        var kept = new StringBuilder();
        var brackets = 0;
        for (var position = 0; position < text.Length; position++)
        {
            var isEscape = text[position] == '\\' && position + 1 < text.Length;
            brackets += isEscape ? 0 : text[position] switch { '[' => 1, ']' => -1, _ => 0 };
            if (brackets > 0 || text[position] is not (' ' or '\t' or '\r' or '\n'))
            {
                kept.Append(text[position]);
            }

            if (isEscape && (brackets > 0 || text[position + 1] is not (' ' or '\t' or '\r' or '\n')))
            {
                kept.Append(text[++position]);
            }
        }

        return kept.ToString();
    }

    private PatternNode ReadChoice()
    {
        var options = ImmutableArray.CreateBuilder<PatternNode>();
        do
        {
            options.Add(ReadSequence());
        }
        while (Take('|'));

        return options.Count == 1 ? options[0] : new PatternChoice(options.DrainToImmutable());
    }

    private PatternSequence ReadSequence()
    {
        var items = ImmutableArray.CreateBuilder<PatternNode>();
        while (!IsAtEnd && Current is not ('|' or ')'))
        {
            items.Add(ReadRepetition(ReadAtom()));
        }

        return new PatternSequence(items.DrainToImmutable());
    }

    private PatternNode ReadAtom()
    {
        switch (Current)
        {
            case '(':
                return ReadGroup();
            case '[':
                return new PatternCharacter(CharacterSetParser.Read(_text, ref _position));
            case '.':
                _position++;
                return new PatternCharacter(_dotMatchesAll ? CharacterSets.Everything : CharacterSets.WithinLine);
            case '^' or '$':
                return new PatternAnchor(_text[_position++] == '$');
            case '\\' when _position + 1 < _text.Length && char.IsAsciiDigit(_text[_position + 1]):
                return ReadReference();
            case '\\':
                return new PatternCharacter(CharacterSets.ReadEscape(_text, ref _position).Standing);
            case '?' or '*' or '+' or '{' or '}' or ']':
                throw new PatternException();
            default:
                return new PatternCharacter(CharacterSets.ReadCharacter(_text, ref _position));
        }
    }

    private PatternGroup ReadGroup()
    {
        _position++;
        var number = 0;
        if (Take('?'))
        {
            Expect(':');
        }
        else
        {
            number = ++GroupCount;
        }

        var inner = ReadChoice();
        Expect(')');
        _closedGroups.Add(number);
        return new PatternGroup(inner, number);
    }

    /// <summary>As many digits as give the number of a group that is closed.</summary>
    private PatternReference ReadReference()
    {
        _position++;
        var number = 0;
        do
        {
            number = (number * 10) + (_text[_position++] - '0');
        }
        while (char.IsAsciiDigit(Current) && (number * 10) + (Current - '0') <= GroupCount);

        HasReferences = true;
        return number > 0 && _closedGroups.Contains(number) ? new PatternReference(number) : throw new PatternException();
    }

    private PatternNode ReadRepetition(PatternNode inner)
    {
        var (least, most) = Current switch
        {
            '?' => (0, 1),
            '*' => (0, PatternRepetition.Unbounded),
            '+' => (1, PatternRepetition.Unbounded),
            '{' => ReadBounds(),
            _ => (1, 1),
        };
        if (Current is not ('?' or '*' or '+' or '}'))
        {
            return inner;
        }

        _position++;
        return new PatternRepetition(inner, least, most, Take('?'));
    }

    /// <summary>Reads up to the closing brace.</summary>
    private (int Least, int Most) ReadBounds()
    {
        var end = _text.IndexOf('}', _position);
        if (end < 0)
        {
            throw new PatternException();
        }

        var bounds = _text[(_position + 1)..end].Split(',');
        _position = end;
        var least = ReadBound(bounds[0]);
        var most = bounds switch
        {
            [_] => least,
            [_, ""] => PatternRepetition.Unbounded,
            [_, var last] => ReadBound(last),
            _ => throw new PatternException(),
        };
        return most >= least ? (least, most) : throw new PatternException();
    }

    private static int ReadBound(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bound) && bound <= MostRepetitions
            ? bound
            : throw new PatternException();

    private bool Take(char character)
    {
        var found = !IsAtEnd && Current == character;
        _position += found ? 1 : 0;
        return found;
    }

    private void Expect(char character)
    {
        if (!Take(character))
        {
            throw new PatternException();
        }
    }
}
