using System.Collections.Immutable;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Feel.Patterns;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>The arguments of one call, already of the types that the function's signature names.</summary>
internal readonly ref struct FunctionCall(Evaluation evaluation, ReadOnlySpan<FeelValue> arguments, SourceSpan span)
{
    public Evaluation Evaluation => evaluation;

    public SourceSpan Span => span;

    public ReadOnlySpan<FeelValue> Arguments { get; } = arguments;

    /// <summary>The pattern that the text of the call writes out; null where only evaluating tells it.</summary>
    public Lazy<TextPattern?>? Pattern { get; init; }

    public FeelValue this[int index] => Arguments[index];

    public string Text(int index) => ((FeelString)Arguments[index]).Value;

    /// <summary>A text that may be null; null is the empty text.</summary>
    public string TextOrEmpty(int index) => (Arguments[index] as FeelString)?.Value ?? string.Empty;

    public decimal Number(int index) => ((FeelNumber)Arguments[index]).Value;

    public ImmutableArray<FeelValue> List(int index) => ((FeelList)Arguments[index]).Items;

    public FeelContext Context(int index) => (FeelContext)Arguments[index];

    /// <summary>A whole number; null, with a warning, where the argument is none or far too large.</summary>
    public int? Integer(int index) => decimal.IsInteger(Number(index)) ? Whole(index) : NoInteger();

    /// <summary>The whole part of a position, length or scale; null, with a warning, where it is far too large.</summary>
    public int? Whole(int index)
    {
        var number = Number(index);
        return Math.Abs(number) <= int.MaxValue ? (int)number : NoInteger();
    }

    /// <summary>The result of a call whose arguments have the right types, but not values that the function takes.</summary>
    public FeelValue Fail(string message) => evaluation.Warn(span, FeelWarningCodes.Argument, message);

    private int? NoInteger()
    {
        Fail("A whole number is needed.");
        return null;
    }

    /// <summary>A text as the result, paid for.</summary>
    public FeelValue Text(string text)
    {
        evaluation.ChargeText(text.Length);
        return new FeelString(text);
    }

    /// <summary>A list as the result, paid for.</summary>
    public FeelValue List(IEnumerable<FeelValue> items) => evaluation.Built(new FeelList([.. items]));
}
