using System.Collections.Immutable;
using Workflows.Definitions.Feel.Compilation;

namespace Workflows.Definitions.Feel;

/// <summary>
/// One expression of the FEEL language (DMN 1.5, 10.3), parsed, checked and compiled once, and evaluated as often as wished,
/// from as many threads as wished.
/// </summary>
public sealed class FeelExpression
{
    /// <summary>How many characters (UTF-16 code units) a text may have.</summary>
    public const int MaximumLength = 16_384;

    /// <summary>How deep brackets, conditions and other constructs may nest.</summary>
    public const int MaximumNesting = 64;

    private readonly Evaluator _evaluator;

    private FeelExpression(string text, ImmutableArray<string> freeVariables, Evaluator evaluator)
    {
        Text = text;
        FreeVariables = freeVariables;
        _evaluator = evaluator;
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <summary>
    /// The names that the expression may read from its scope, sorted. A name inside a filter is among them,
    /// although it may turn out to be a member of the filtered elements.
    /// </summary>
    public ImmutableArray<string> FreeVariables { get; }

    /// <summary>Parses and checks a text. Errors are diagnostics, never exceptions.</summary>
    /// <param name="text">The text, without a leading <c>=</c>.</param>
    /// <param name="knownNames">
    /// The names of variables that have spaces or operators in them, and of functions in the scope, so that they are recognised
    /// (DMN 1.5, 10.3.1.2); names of one word need not be told.
    /// </param>
    /// <param name="knownTypes">The types that the text may name beside those of the standard.</param>
    /// <returns>The expression, or the diagnostics.</returns>
    public static FeelParseResult<FeelExpression> Parse(
        string text, IEnumerable<string>? knownNames = null, IReadOnlyDictionary<string, FeelType>? knownTypes = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var compiled = CompiledText.OfExpression(text, knownNames, knownTypes);
        return new(
            compiled.Evaluator is { } evaluator ? new FeelExpression(text, compiled.FreeVariables, evaluator) : null,
            compiled.Diagnostics);
    }

    /// <summary>Computes the value. Errors of types and ranges give null (DMN 1.5, 10.3.2.9).</summary>
    /// <param name="scope">The variables.</param>
    /// <param name="context">The moment and the limits.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FeelBudgetExceededException">The evaluation needs more steps than the context allows.</exception>
    public FeelValue Evaluate(IFeelScope scope, FeelEvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(context);
        return _evaluator(new Evaluation(scope, context), null);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
