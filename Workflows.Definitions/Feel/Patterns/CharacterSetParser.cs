using System.Text;

namespace Workflows.Definitions.Feel.Patterns;

/// <summary>Reads what stands in brackets: <c>[a-z]</c>, <c>[^a]</c>, <c>[a-z-[aeiou]]</c>.</summary>
internal ref struct CharacterSetParser
{
    private readonly string _text;
    private readonly StringBuilder _members = new();
    private readonly List<string> _pairs = [];
    private int _position;

    /// <summary>Reads from an opening bracket to behind its closing one.</summary>
    /// <exception cref="PatternException">It is no set.</exception>
    public CharacterSetParser(string text, ref int position)
    {
        (_text, _position) = (text, position);
        Set = Read();
        position = _position;
    }

    /// <summary>The set as .NET writes it.</summary>
    public string Set { get; }

    private readonly char Current => _position < _text.Length ? _text[_position] : throw new PatternException();

    private string Read()
    {
        _position++;
        var isNegative = Current == '^';
        _position += isNegative ? 1 : 0;
        var subtracted = string.Empty;
        var start = _position;
        while (Current != ']' || _position == start)
        {
            if (Current == '-' && _position > start && _position + 1 < _text.Length && _text[_position + 1] == '[')
            {
                _position++;
                subtracted = "-" + new CharacterSetParser(_text, ref _position).Set;
                break;
            }

            ReadMember();
        }

        if (Current != ']')
        {
            throw new PatternException();
        }

        _position++;
        return Combine(isNegative, subtracted);
    }

    private readonly string Combine(bool isNegative, string subtracted)
    {
        if (_pairs.Count == 0 && !isNegative)
        {
            return $"[{_members}{subtracted}]";
        }

        // A character of two code units is no member of .NET's sets; neither can be taken away from one.
        if (isNegative ? _pairs.Count > 0 || subtracted.Length > 0 : subtracted.Length > 0)
        {
            return _pairs.Count == 0 ? $"[^{_members}{subtracted}]" : throw new PatternException();
        }

        return isNegative
            ? $"(?:{CharacterSets.Pair}|[^{_members}])"
            : $"(?:{string.Join('|', _pairs)}" + (_members.Length == 0 ? ")" : $"|[{_members}])");
    }

    private void ReadMember()
    {
        if (Current == '[')
        {
            throw new PatternException();
        }

        var start = _position;
        var isClass = Current == '\\' && _position + 1 < _text.Length && char.IsAsciiLetter(_text[_position + 1]) && _text[_position + 1] is not ('n' or 'r' or 't');
        var member = ReadSingle();
        var isRange = !isClass && Current == '-' && _position + 1 < _text.Length && _text[_position + 1] is not ('[' or ']');
        if (!isRange)
        {
            Add(member);
            return;
        }

        _position++;
        var last = ReadSingle();
        if (IsPair(member) || IsPair(last) || !IsAscending(start))
        {
            throw new PatternException();
        }

        _members.Append(member).Append('-').Append(last);
    }

    private string ReadSingle() => Current == '\\'
        ? CharacterSets.ReadEscape(_text, ref _position).Inner ?? throw new PatternException()
        : CharacterSets.ReadCharacter(_text, ref _position);

    /// <summary>Whether a range written with plain characters goes upwards; .NET tells of the others.</summary>
    private readonly bool IsAscending(int start) => _text[start] == '\\' || _text[_position - 1] >= _text[start] || _text[_position - 2] == '\\';

    private readonly void Add(string member)
    {
        if (IsPair(member))
        {
            _pairs.Add(member);
        }
        else
        {
            _members.Append(member);
        }
    }

    private static bool IsPair(string member) => member.StartsWith("(?:", StringComparison.Ordinal);
}
