namespace Workflows.Definitions.Feel.Syntax;

/// <summary>
/// The names that one word cannot tell (DMN 1.5, 10.3.1.4): of several words, or with operators in them.
/// The longest one that the tokens spell is meant; blanks between its parts do not matter.
/// </summary>
internal sealed class KnownNames(params IEnumerable<KnownName> known)
{
    private readonly List<KnownName> _names = [.. known];

    /// <summary>Further names, shared by many texts.</summary>
    public SharedNames? Shared { get; init; }

    public int Count => _names.Count;

    /// <summary>Makes a name known, if it needs that.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isFunction">Whether the name counts only before an opening parenthesis.</param>
    public void Add(string name, bool isFunction)
    {
        if (Read(name, isFunction) is { } known)
        {
            _names.Add(known);
        }
    }

    /// <summary>The tokens that spell a name; null where one word does.</summary>
    public static KnownName? Read(string name, bool isFunction)
    {
        var parts = Split(name);
        return parts.Length > 1 ? new KnownName(name, parts, isFunction) : null;
    }

    /// <summary>Forgets all but the names added first.</summary>
    public void Truncate(int count) => _names.RemoveRange(count, _names.Count - count);

    /// <summary>The longest name that begins at the cursor; null where none does.</summary>
    public KnownName? Match(TokenCursor cursor)
    {
        var longest = Shared?.Match(cursor);
        foreach (var name in _names)
        {
            if (name.Parts.Length > (longest?.Parts.Length ?? 0) && name.IsAt(cursor))
            {
                longest = name;
            }
        }

        return longest;
    }

    private static string[] Split(string name)
    {
        try
        {
            return [.. Lexer.Read(name).SkipLast(1).Select(token => token.Text)];
        }
        catch (SyntaxException)
        {
            // A variable may have a name that no expression can spell; then no expression can mean it.
            return [];
        }
    }
}

/// <summary>A name and the tokens that spell it.</summary>
internal sealed record KnownName(string Name, string[] Parts, bool IsFunction)
{
    public bool IsAt(TokenCursor cursor)
    {
        for (var part = 0; part < Parts.Length; part++)
        {
            var token = cursor.Peek(part);
            if (token.Kind is TokenKind.End or TokenKind.Text || !string.Equals(token.Text, Parts[part], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return !IsFunction || cursor.Peek(Parts.Length).IsSymbol("(");
    }
}
