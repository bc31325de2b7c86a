using System.Collections.Immutable;

namespace Workflows.Definitions.Feel.Syntax;

/// <summary>
/// Recursive descent over the grammar of DMN 1.5, 10.3.1.2: this file from the loosest operator down to unary minus,
/// the other files what stands below. Recursion is bounded by <see cref="FeelExpression.MaximumNesting"/>.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>How high a tree may grow, which bounds the recursion of everything that walks it.</summary>
    private const int MaximumHeight = 256;

    private readonly TokenCursor _cursor;
    private readonly KnownNames _names;
    private readonly KnownNames _types;
    private int _nesting;

    /// <summary>Set while the end of a range is read, where <c>[</c> may close the range: <c>[1..5[</c>.</summary>
    private bool _inRangeEnd;

    private Parser(string text, KnownNames names, KnownNames types)
    {
        if (text.Length > FeelExpression.MaximumLength)
        {
            throw new SyntaxException(
                FeelDiagnosticCodes.TooLong,
                $"The text is longer than {FeelExpression.MaximumLength} characters.",
                new SourceSpan(FeelExpression.MaximumLength, text.Length - FeelExpression.MaximumLength));
        }

        _cursor = new TokenCursor(Lexer.Read(text));
        _names = names;
        _types = types;
    }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="SyntaxException">The text is none.</exception>
    public static FeelNode ParseExpression(string text, KnownNames names, KnownNames? types = null)
    {
        var parser = new Parser(text, names, types ?? new KnownNames());
        return parser.Finish(parser.ReadExpression());
    }

    /// <summary>Reads the tests of one input.</summary>
    /// <exception cref="SyntaxException">The text is none.</exception>
    public static TestList ParseUnaryTests(string text, KnownNames names, KnownNames? types = null)
    {
        var parser = new Parser(text, names, types ?? new KnownNames());
        return parser.Finish(parser.ReadTestList());
    }

    private TNode Finish<TNode>(TNode root)
        where TNode : FeelNode
    {
        if (_cursor.Current.Kind != TokenKind.End)
        {
            throw _cursor.Unexpected("an operator or the end");
        }

        return root.Height <= MaximumHeight ? root : throw TooDeep(root.Span);
    }

    private static SyntaxException TooDeep(SourceSpan span) =>
        new(FeelDiagnosticCodes.TooDeep, $"The expression nests deeper than {FeelExpression.MaximumNesting} levels.", span);

    private FeelNode ReadExpression()
    {
        Enter();
        var first = _cursor.Current;
        var node = first.Kind != TokenKind.Word ? ReadDisjunction() : first.Text switch
        {
            "if" => ReadConditional(),
            "for" => ReadFor(),
            "some" or "every" => ReadQuantified(),
            "function" => ReadFunctionDefinition(),
            _ => ReadDisjunction(),
        };
        _nesting--;
        return node;
    }

    private void Enter()
    {
        if (++_nesting > FeelExpression.MaximumNesting)
        {
            throw TooDeep(_cursor.Current.Span);
        }
    }

    /// <summary>Reads what stands within brackets, where <c>[</c> has its usual meaning again.</summary>
    private TNode WithinBrackets<TNode>(Func<TNode> read)
    {
        var outer = _inRangeEnd;
        _inRangeEnd = false;
        var node = read();
        _inRangeEnd = outer;
        return node;
    }

    private FeelNode ReadDisjunction() => ReadLogic("or", ReadConjunction, (operands, span) => new Disjunction(operands, span));

    private FeelNode ReadConjunction() => ReadLogic("and", ReadComparison, (operands, span) => new Conjunction(operands, span));

    private FeelNode ReadLogic(string word, Func<FeelNode> readOperand, Func<ImmutableArray<FeelNode>, SourceSpan, FeelNode> combine)
    {
        var first = readOperand();
        if (!_cursor.Current.IsWord(word))
        {
            return first;
        }

        var operands = ImmutableArray.CreateBuilder<FeelNode>();
        operands.Add(first);
        while (_cursor.TakeWord(word))
        {
            operands.Add(readOperand());
        }

        return combine(operands.DrainToImmutable(), first.Span.To(_cursor.Previous.Span));
    }

    private FeelNode ReadComparison()
    {
        var left = ReadSum();
        while (true)
        {
            if (ComparisonOperatorAt(_cursor.Current) is { } comparison)
            {
                _cursor.Skip(1);
                var right = ReadSum();
                left = new Comparison(comparison, left, right, left.Span.To(right.Span));
            }
            else if (_cursor.TakeWord("between"))
            {
                var low = ReadSum();
                _cursor.ExpectWord("and");
                var high = ReadSum();
                left = new Between(left, low, high, left.Span.To(high.Span));
            }
            else if (_cursor.TakeWord("in"))
            {
                var tests = ReadMembershipTests();
                left = new Membership(left, tests, left.Span.To(_cursor.Previous.Span));
            }
            else
            {
                return left;
            }
        }
    }

    private static ComparisonOperator? ComparisonOperatorAt(Token token) => token.Kind != TokenKind.Symbol ? null : token.Text switch
    {
        "=" => ComparisonOperator.Equal,
        "!=" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    private FeelNode ReadSum() => ReadChain(ReadProduct, symbol => symbol switch
    {
        "+" => ArithmeticOperator.Add,
        "-" => ArithmeticOperator.Subtract,
        _ => null,
    });

    private FeelNode ReadProduct() => ReadChain(ReadPower, symbol => symbol switch
    {
        "*" => ArithmeticOperator.Multiply,
        "/" => ArithmeticOperator.Divide,
        _ => null,
    });

    private FeelNode ReadPower() => ReadChain(ReadNegation, symbol => symbol is "**" ? ArithmeticOperator.Power : null);

    private FeelNode ReadChain(Func<FeelNode> readOperand, Func<string, ArithmeticOperator?> operatorOf)
    {
        var first = readOperand();
        ImmutableArray<ArithmeticStep>.Builder? steps = null;
        while (_cursor.Current.Kind == TokenKind.Symbol && operatorOf(_cursor.Current.Text) is { } arithmetic)
        {
            steps ??= ImmutableArray.CreateBuilder<ArithmeticStep>();
            var symbol = _cursor.Take();
            steps.Add(new ArithmeticStep(arithmetic, readOperand(), symbol.Span));
        }

        return steps is null ? first : new ArithmeticChain(first, steps.DrainToImmutable(), first.Span.To(_cursor.Previous.Span));
    }

    private FeelNode ReadNegation()
    {
        var start = _cursor.Current.Span;
        if (!_cursor.TakeSymbol("-"))
        {
            return ReadInstanceOf();
        }

        Enter();
        var operand = ReadNegation();
        _nesting--;
        return operand is Literal { Value: FeelNumber number }
            ? new Literal(new FeelNumber(-number.Value), start.To(operand.Span))
            : new Negation(operand, start.To(operand.Span));
    }
}
