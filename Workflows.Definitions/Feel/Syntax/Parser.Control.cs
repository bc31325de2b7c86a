using System.Collections.Immutable;

namespace Workflows.Definitions.Feel.Syntax;

/// <content>Conditions, loops, quantified expressions, function definitions, tests.</content>
internal sealed partial class Parser
{
    private Conditional ReadConditional()
    {
        var start = _cursor.Take().Span;
        var condition = ReadExpression();
        _cursor.ExpectWord("then");
        var consequence = ReadExpression();
        _cursor.ExpectWord("else");
        var alternative = ReadExpression();
        return new Conditional(condition, consequence, alternative, start.To(alternative.Span));
    }

    private ForExpression ReadFor()
    {
        var start = _cursor.Take().Span;
        var known = _names.Count;
        var iterations = ReadIterations();
        _cursor.ExpectWord("return");
        var result = ReadExpression();
        _names.Truncate(known);
        return new ForExpression(iterations, result, start.To(result.Span));
    }

    private QuantifiedExpression ReadQuantified()
    {
        var quantifier = _cursor.Take();
        var known = _names.Count;
        var iterations = ReadIterations();
        _cursor.ExpectWord("satisfies");
        var condition = ReadExpression();
        _names.Truncate(known);
        return new QuantifiedExpression(quantifier.IsWord("every"), iterations, condition, quantifier.Span.To(condition.Span));
    }

    private ImmutableArray<Iteration> ReadIterations()
    {
        var iterations = ImmutableArray.CreateBuilder<Iteration>();
        do
        {
            var nameStart = _cursor.Current.Span;
            var name = ReadNewName();
            var nameSpan = nameStart.To(_cursor.Previous.Span);
            _cursor.ExpectWord("in");
            var source = ReadExpression();
            var end = _cursor.TakeSymbol("..") ? ReadExpression() : null;
            iterations.Add(new Iteration(name, source, end, nameSpan));
            _names.Add(name, isFunction: false);
        }
        while (_cursor.TakeSymbol(","));

        return iterations.DrainToImmutable();
    }

    private string ReadNewName()
    {
        if (_cursor.Current.Kind != TokenKind.Word || IsReserved(_cursor.Current.Text))
        {
            throw _cursor.Unexpected("a name");
        }

        return ReadSpacedName(token => token.Kind != TokenKind.Word || !IsReserved(token.Text));
    }

    private FunctionDefinition ReadFunctionDefinition()
    {
        var start = _cursor.Take().Span;
        _cursor.ExpectSymbol("(");
        var known = _names.Count;
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        while (!_cursor.TakeSymbol(")"))
        {
            if (parameters.Count > 0)
            {
                _cursor.ExpectSymbol(",");
            }

            var name = ReadNewName();
            _names.Add(name, isFunction: false);
            parameters.Add(new Parameter(name, _cursor.TakeSymbol(":") ? ReadType() : null));
        }

        if (_cursor.Current.IsWord("external"))
        {
            throw new SyntaxException(
                FeelDiagnosticCodes.ExternalFunction,
                "The function is external, but a definition cannot run code of another language.",
                _cursor.Current.Span);
        }

        var body = ReadExpression();
        _names.Truncate(known);
        return new FunctionDefinition(parameters.DrainToImmutable(), body, start.To(body.Span));
    }

    private TestList ReadTestList()
    {
        var start = _cursor.Current.Span;
        if (_cursor.Current.IsSymbol("-") && _cursor.Peek(1).Kind == TokenKind.End)
        {
            _cursor.Skip(1);
            return new TestList([], Negated: false, start);
        }

        if (_cursor.Current.IsWord("not") && _cursor.Peek(1).IsSymbol("("))
        {
            _cursor.Skip(2);
            var negated = ReadTests();
            _cursor.ExpectSymbol(")");
            return new TestList(negated, Negated: true, start.To(_cursor.Previous.Span));
        }

        return new TestList(ReadTests(), Negated: false, start.To(_cursor.Previous.Span));
    }

    private ImmutableArray<FeelNode> ReadTests()
    {
        var tests = ImmutableArray.CreateBuilder<FeelNode>();
        do
        {
            tests.Add(ReadTest());
        }
        while (_cursor.TakeSymbol(","));

        return tests.DrainToImmutable();
    }

    private FeelNode ReadTest()
    {
        if (ComparisonOperatorAt(_cursor.Current) is not { } comparison)
        {
            return ReadExpression();
        }

        var start = _cursor.Take().Span;
        var operand = ReadSum();
        return new ComparisonTest(comparison, operand, start.To(operand.Span));
    }

    /// <summary>After <c>in</c>: one test, or several in parentheses, which may also begin a range with an open start.</summary>
    private ImmutableArray<FeelNode> ReadMembershipTests()
    {
        if (!_cursor.Current.IsSymbol("("))
        {
            return ComparisonOperatorAt(_cursor.Current) is null ? [ReadSum()] : [ReadTest()];
        }

        return WithinBrackets<ImmutableArray<FeelNode>>(() =>
        {
            var start = _cursor.Take().Span;
            var tests = ImmutableArray.CreateBuilder<FeelNode>();
            do
            {
                tests.Add(ReadTest());
                if (tests.Count == 1 && tests[0] is not ComparisonTest && _cursor.Current.IsSymbol(".."))
                {
                    return [FinishRange(tests[0], startIncluded: false, start)];
                }
            }
            while (_cursor.TakeSymbol(","));

            _cursor.ExpectSymbol(")");
            return tests.DrainToImmutable();
        });
    }
}
