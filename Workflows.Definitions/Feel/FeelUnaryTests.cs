using System.Collections.Immutable;
using Workflows.Definitions.Feel.Compilation;

namespace Workflows.Definitions.Feel;

/// <summary>Tests of one input, such as a cell of a decision table holds: <c>&lt; 5, [10..20]</c> (DMN 1.5, 10.3.1.2, rule 17).</summary>
public sealed class FeelUnaryTests
{
    private readonly Evaluator _evaluator;

    private FeelUnaryTests(string text, ImmutableArray<string> freeVariables, Evaluator evaluator)
    {
        Text = text;
        FreeVariables = freeVariables;
        _evaluator = evaluator;
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <summary>The names that the tests may read from their scope, sorted.</summary>
    public ImmutableArray<string> FreeVariables { get; }

    /// <summary>Parses and checks a text. Errors are diagnostics, never exceptions.</summary>
    /// <param name="text">The text.</param>
    /// <param name="knownNames">The names that have spaces or operators in them, as for an expression.</param>
    /// <param name="knownTypes">The types that the text may name beside those of the standard.</param>
    /// <returns>The tests, or the diagnostics.</returns>
    public static FeelParseResult<FeelUnaryTests> Parse(
        string text, IEnumerable<string>? knownNames = null, IReadOnlyDictionary<string, FeelType>? knownTypes = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var compiled = CompiledText.OfUnaryTests(text, knownNames, knownTypes);
        return new(
            compiled.Evaluator is { } evaluator ? new FeelUnaryTests(text, compiled.FreeVariables, evaluator) : null,
            compiled.Diagnostics);
    }

    /// <summary>Tests an input.</summary>
    /// <param name="input">The input, which the tests may also name as <c>?</c>.</param>
    /// <param name="scope">The variables.</param>
    /// <param name="context">The moment and the limits.</param>
    /// <returns>True, false, or null where no test can tell.</returns>
    /// <exception cref="FeelBudgetExceededException">The evaluation needs more steps than the context allows.</exception>
    public FeelValue Evaluate(FeelValue input, IFeelScope scope, FeelEvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(context);
        return _evaluator(new Evaluation(scope, context), new Local(input, null));
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
