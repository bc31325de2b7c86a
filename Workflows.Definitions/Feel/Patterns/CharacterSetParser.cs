using System.Text;

namespace Workflows.Definitions.Feel.Patterns;

/// <summary>Reads what stands in brackets: <c>[a-z]</c>, <c>[^a]</c>, <c>[a-z-[aeiou]]</c>.</summary>
internal sealed class CharacterSetParser
{
    private readonly string _text;
    private readonly StringBuilder _members = new();
    private readonly List<string> _pairs = [];
    private int _position;
    private bool _isNegative;

    private CharacterSetParser(string text, int position) => (_text, _position) = (text, position);

    private char Current => _position < _text.Length ? _text[_position] : throw new PatternException();

    /// <summary>The set as brackets alone, which cannot hold characters of two code units.</summary>
    private string Brackets => $"[{(_isNegative ? "^" : string.Empty)}{_members}]";

    /// <summary>Reads from an opening bracket to behind its closing one.</summary>
    /// <returns>The set as .NET writes it.</returns>
    /// <exception cref="PatternException">It is no set.</exception>
    public static string Read(string text, ref int position)
    {
        var parser = new CharacterSetParser(text, position);
        var isSubtracted = parser.ReadMembers();
        position = parser._position;
        return (parser._pairs.Count > 0, parser._isNegative) switch
        {
            (false, true) when !isSubtracted => $"(?:{CharacterSets.Pair}|{parser.Brackets})",
            (false, _) => parser.Brackets,
            (true, false) => $"(?:{string.Join('|', parser._pairs)}" + (parser._members.Length == 0 ? ")" : $"|{parser.Brackets})"),
            (true, true) => throw new PatternException(),
        };
    }

    /// <summary>Reads up to behind the closing bracket.</summary>
    /// <returns>Whether a set is taken away from the members.</returns>
    private bool ReadMembers()
    {
        _position++;
        _isNegative = Current == '^';
        _position += _isNegative ? 1 : 0;
        var start = _position;
        while (Current != ']' || _position == start)
        {
            if (Current == '-' && _position > start && _position + 1 < _text.Length && _text[_position + 1] == '[')
            {
                ReadSubtraction();
                return true;
            }

            ReadMember();
        }

        _position++;
        return false;
    }

    private void ReadSubtraction()
    {
        var inner = new CharacterSetParser(_text, _position + 1);
        inner.ReadMembers();
        _position = inner._position;
        if (Current != ']' || _pairs.Count > 0 || inner._pairs.Count > 0)
        {
            throw new PatternException();
        }

        _position++;
        _members.Append('-').Append(inner.Brackets);
    }

    private void ReadMember()
    {
        var isClass = Current == '\\' && _position + 1 < _text.Length && char.IsAsciiLetter(_text[_position + 1]) && _text[_position + 1] is not ('n' or 'r' or 't');
        var member = ReadSingle();
        var isRange = !isClass && Current == '-' && _position + 1 < _text.Length && _text[_position + 1] is not ('[' or ']');
        if (IsPair(member) && !isRange)
        {
            _pairs.Add(member);
            return;
        }

        _members.Append(member);
        if (!isRange)
        {
            return;
        }

        _position++;
        var last = ReadSingle();
        if (IsPair(member) || IsPair(last))
        {
            throw new PatternException();
        }

        _members.Append('-').Append(last);
    }

    private string ReadSingle() => Current switch
    {
        '[' => throw new PatternException(),
        '\\' => CharacterSets.ReadEscape(_text, ref _position).Inner ?? throw new PatternException(),
        _ => CharacterSets.ReadCharacter(_text, ref _position),
    };

    private static bool IsPair(string member) => member.StartsWith("(?:", StringComparison.Ordinal);
}
