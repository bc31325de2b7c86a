namespace Workflows.Definitions.Feel.Syntax;

/// <summary>A place in a list of tokens, of which the last is always <see cref="TokenKind.End"/>.</summary>
internal sealed class TokenCursor(Token[] tokens)
{
    private int _position;

    public Token Current => tokens[_position];

    /// <summary>The token taken last; the first one before any was taken.</summary>
    public Token Previous => tokens[Math.Max(0, _position - 1)];

    public Token Peek(int distance) => tokens[Math.Min(_position + distance, tokens.Length - 1)];

    public Token Take()
    {
        var token = Current;
        Skip(1);
        return token;
    }

    public void Skip(int count) => _position = Math.Min(_position + count, tokens.Length - 1);

    public bool TakeSymbol(string symbol)
    {
        var found = Current.IsSymbol(symbol);
        if (found)
        {
            Skip(1);
        }

        return found;
    }

    public bool TakeWord(string word)
    {
        var found = Current.IsWord(word);
        if (found)
        {
            Skip(1);
        }

        return found;
    }

    public void ExpectSymbol(string symbol)
    {
        if (!TakeSymbol(symbol))
        {
            throw Unexpected($"'{symbol}'");
        }
    }

    public void ExpectWord(string word)
    {
        if (!TakeWord(word))
        {
            throw Unexpected($"'{word}'");
        }
    }

    public SyntaxException Unexpected(string expected) =>
        new(FeelDiagnosticCodes.Syntax, $"Expected {expected}, but found {Current.Describe()}.", Current.Span);
}
