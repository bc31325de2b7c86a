using System.Collections.Immutable;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Decisions.Verification;

/// <summary>
/// The tests of a cell whose verdict changes only at known values: constants, comparisons with constants, ranges between
/// constants. Between two neighbouring values the verdict is the same everywhere, so that one value tells it for all.
/// </summary>
internal sealed class CellTests
{
    // An operand that needs more steps computes, and is left out; a verdict needs a few for each constant of the cell.
    private static readonly FeelEvaluationContext OfOperand = new() { StepBudget = 1000 };
    private static readonly FeelEvaluationContext OfVerdict = new() { StepBudget = 10 * FeelExpression.MaximumLength };

    private readonly FeelUnaryTests tests;

    private CellTests(FeelUnaryTests tests, ImmutableArray<FeelValue> constants, bool needsOrder) =>
        (this.tests, Constants, NeedsOrder) = (tests, constants, needsOrder);

    /// <summary>The values at which the verdict may change.</summary>
    public ImmutableArray<FeelValue> Constants { get; }

    /// <summary>Whether the tests compare with less or greater, so that what lies between the values matters.</summary>
    public bool NeedsOrder { get; }

    /// <summary>Reads a cell; null where it computes something, or cannot be read.</summary>
    public static CellTests? Read(string text)
    {
        if (FeelUnaryTests.Parse(text) is not { Expression: { FreeVariables: [] } tests })
            return null;

        var constants = ImmutableArray.CreateBuilder<FeelValue>();
        var needsOrder = false;
        foreach (var test in Parser.ParseUnaryTests(text, new KnownNames()).Tests)
        {
            var operands = Operands(test);
            needsOrder |= test is ComparisonTest or RangeExpression;
            if (!operands.All(operand => Collect(operand, constants, ref needsOrder)))
                return null;
        }

        return new CellTests(tests, constants.ToImmutable(), needsOrder);
    }

    /// <summary>Whether an input passes.</summary>
    public bool Accepts(FeelValue input)
    {
        try
        {
            return ReferenceEquals(tests.Evaluate(input, FeelContext.Empty, OfVerdict), FeelBoolean.True);
        }
        catch (FeelBudgetExceededException)
        {
            return false;
        }
    }

    private static FeelNode[] Operands(FeelNode test) => test switch
    {
        ComparisonTest comparison => [comparison.Operand],
        RangeExpression range => [.. new[] { range.Start, range.End }.OfType<FeelNode>()],
        _ => [test],
    };

    private static bool Collect(FeelNode node, ImmutableArray<FeelValue>.Builder constants, ref bool needsOrder) =>
        Constant(node) is { } value && Collect(value, constants, ref needsOrder);

    private static bool Collect(FeelValue value, ImmutableArray<FeelValue>.Builder constants, ref bool needsOrder)
    {
        switch (value)
        {
            case FeelRange range:
                needsOrder = true;
                constants.AddRange(new[] { range.Start, range.End }.OfType<FeelValue>());
                return true;
            case FeelList { Items: var items } when items.All(item => item is not (FeelList or FeelRange)):
                constants.AddRange(items);
                return true;
            case FeelList or FeelContext or FeelFunction:
                return false;
            default:
                constants.Add(value);
                return true;
        }
    }

    // What names nothing and is not null is the same always; null may come from a clock that is not there.
    private static FeelValue? Constant(FeelNode node)
    {
        if (node is Literal literal)
            return literal.Value;

        var findings = new Findings(ImmutableHashSet<string>.Empty);
        try
        {
            var evaluator = ExpressionCompiler.Compile(node, NameScope.Outermost(findings));
            var isConstant = findings.FreeVariables.Count == 0 && findings.Errors.Count == 0;
            var value = isConstant ? evaluator(new Evaluation(FeelContext.Empty, OfOperand), null) : FeelNull.Value;
            return value is FeelNull ? null : value;
        }
        catch (FeelBudgetExceededException)
        {
            return null;
        }
    }
}
