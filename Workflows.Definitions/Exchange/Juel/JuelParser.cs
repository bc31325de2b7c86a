using System.Collections.Immutable;

namespace Workflows.Definitions.Exchange.Juel;

/// <summary>
/// Recursive descent over the unified expression language of the Java platform (JSR 245), from the loosest operator down.
/// Recursion is bounded by <see cref="JuelExpression.MaximumNesting"/>.
/// </summary>
internal sealed class JuelParser
{
    private static readonly Level[] Levels =
    [
        new(("||", "or")),
        new(("&&", "and")),
        new(("==", "eq"), ("!=", "ne")),
        new(("<", "lt"), (">", "gt"), ("<=", "le"), (">=", "ge")),
        new(("+", null), ("-", null)),
        new(("*", null), ("/", "div"), ("%", "mod")),
    ];

    private readonly List<JuelToken> tokens;
    private int position;
    private int nesting;

    private JuelParser(List<JuelToken> tokens) => this.tokens = tokens;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="JuelRefusedException">The tokens are none, or nest too deep.</exception>
    public static JuelNode Parse(List<JuelToken> tokens)
    {
        var parser = new JuelParser(tokens);
        var node = parser.ReadConditional();
        return parser.Current.Kind is JuelTokenKind.End ? node : throw parser.Unexpected();
    }

    private JuelToken Current => tokens[position];

    private JuelToken Following => tokens[Math.Min(position + 1, tokens.Count - 1)];

    private JuelToken Take() => Current.Kind is JuelTokenKind.End ? throw Unexpected() : tokens[position++];

    private bool TakeIf(params ReadOnlySpan<string> spellings)
    {
        var found = Current.Is(spellings);
        position += found ? 1 : 0;
        return found;
    }

    private void Expect(string symbol)
    {
        if (!TakeIf(symbol))
            throw Unexpected();
    }

    private JuelRefusedException Unexpected() => new(ExchangeFindings.ExpressionSyntax, Current.Text);

    private JuelNode Nested(Func<JuelNode> read)
    {
        if (++nesting > JuelExpression.MaximumNesting)
            throw new JuelRefusedException(ExchangeFindings.ExpressionLimit, Current.Text);
        var node = read();
        nesting--;
        return node;
    }

    private JuelNode ReadConditional() => Nested(() =>
    {
        var condition = ReadLevel(0);
        if (!TakeIf("?"))
            return condition;
        var then = ReadConditional();
        Expect(":");
        return new JuelConditional(condition, then, ReadConditional());
    });

    private JuelNode ReadLevel(int level)
    {
        if (level == Levels.Length)
            return ReadUnary();
        var first = ReadLevel(level + 1);
        var others = ImmutableArray.CreateBuilder<JuelOperand>();
        while (Levels[level].Find(Current) is { } symbol)
        {
            position++;
            others.Add(new JuelOperand(symbol, ReadLevel(level + 1)));
        }

        return others.Count == 0 ? first : new JuelOperation(first, others.ToImmutable());
    }

    private JuelNode ReadUnary()
    {
        if (TakeIf("!", "not"))
            return new JuelNot(Nested(ReadUnary));
        if (TakeIf("-"))
            return new JuelNegation(Nested(ReadUnary));
        return TakeIf("empty") ? new JuelEmpty(Nested(ReadUnary)) : ReadAccess();
    }

    private JuelNode ReadAccess()
    {
        var root = ReadPrimary();
        var steps = ImmutableArray.CreateBuilder<JuelStep>();
        while (true)
        {
            if (TakeIf("."))
                steps.Add(ReadMember());
            else if (TakeIf("["))
                steps.Add(ReadElement());
            else
                return steps.Count == 0 ? root : new JuelAccess(root, steps.ToImmutable());
            if (steps.Count > JuelExpression.MaximumNesting)
                throw new JuelRefusedException(ExchangeFindings.ExpressionLimit, Current.Text);
        }
    }

    private JuelStep ReadMember()
    {
        if (Current.Kind is not JuelTokenKind.Word)
            throw Unexpected();
        var name = Take().Text;
        return TakeIf("(") ? new JuelMethod(name, ReadArguments()) : new JuelMember(name);
    }

    private JuelElement ReadElement()
    {
        var index = ReadConditional();
        Expect("]");
        return new JuelElement(index);
    }

    private JuelNode ReadPrimary()
    {
        if (TakeIf("("))
        {
            var inner = ReadConditional();
            Expect(")");
            return inner;
        }

        var token = Current;
        return token.Kind switch
        {
            JuelTokenKind.Number => new JuelNumber(Take().Text),
            JuelTokenKind.Text => new JuelText(Take().Text),
            JuelTokenKind.Word => ReadWord(Take().Text),
            _ => throw Unexpected(),
        };
    }

    private JuelNode ReadWord(string word)
    {
        if (TakeIf("("))
            return new JuelFunction(null, word, ReadArguments());
        if (Current.Is(":") && Following.Kind is JuelTokenKind.Word && tokens[Math.Min(position + 2, tokens.Count - 1)].Is("("))
        {
            position++;
            var name = Take().Text;
            position++;
            return new JuelFunction(word, name, ReadArguments());
        }

        return word switch
        {
            "null" => new JuelNull(),
            "true" or "false" => new JuelBoolean(word is "true"),
            _ => new JuelName(word),
        };
    }

    private ImmutableArray<JuelNode> ReadArguments()
    {
        var arguments = ImmutableArray.CreateBuilder<JuelNode>();
        if (TakeIf(")"))
            return [];
        do
        {
            arguments.Add(ReadConditional());
        }
        while (TakeIf(","));
        Expect(")");
        return arguments.ToImmutable();
    }

    /// <summary>Operators that bind alike, each with its symbol and its word.</summary>
    private sealed class Level(params (string Symbol, string? Word)[] operators)
    {
        public string? Find(JuelToken token) => token.Kind switch
        {
            JuelTokenKind.Symbol => Array.Find(operators, candidate => candidate.Symbol == token.Text).Symbol,
            JuelTokenKind.Word => Array.Find(operators, candidate => candidate.Word == token.Text).Symbol,
            _ => null,
        };
    }
}
