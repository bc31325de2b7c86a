namespace Workflows.Definitions.Feel;

/// <summary>The values between two ends (DMN 1.5, 10.3.2.7).</summary>
/// <param name="Start">The lower end, or null where the range has none.</param>
/// <param name="StartIncluded">Whether the lower end belongs to the range.</param>
/// <param name="End">The upper end, or null where the range has none.</param>
/// <param name="EndIncluded">Whether the upper end belongs to the range.</param>
public sealed record FeelRange(FeelValue? Start, bool StartIncluded, FeelValue? End, bool EndIncluded) : FeelValue
{
    /// <summary>How the range was written; a single value, or all but one, is no interval although its ends say so.</summary>
    public FeelRangeKind Kind { get; init; }

    /// <inheritdoc/>
    public override string TypeName => "range";

    /// <inheritdoc/>
    internal override long Weight => 1 + (Start?.Weight ?? 0) + (End?.Weight ?? 0);

    /// <inheritdoc/>
    public override string ToString() => (Start, End) switch
    {
        _ when Kind == FeelRangeKind.Equal => $"(={FeelText.OfEnd(Start)})",
        _ when Kind == FeelRangeKind.NotEqual => $"(!={FeelText.OfEnd(Start)})",
        (null, null) => "(..)",
        (null, { } end) => (EndIncluded ? "(<= " : "(< ") + FeelText.OfEnd(end) + ")",
        ({ } start, null) => (StartIncluded ? "(>= " : "(> ") + FeelText.OfEnd(start) + ")",
        ({ } start, { } end) =>
            (StartIncluded ? "[" : "(") + FeelText.OfEnd(start) + ".." + FeelText.OfEnd(end) + (EndIncluded ? "]" : ")"),
    };
}

/// <summary>How a range was written.</summary>
public enum FeelRangeKind
{
    /// <summary>With its ends: <c>[1..5]</c>, <c>(&lt; 5)</c>.</summary>
    Interval,

    /// <summary>As one value: <c>(=5)</c>.</summary>
    Equal,

    /// <summary>As all but one value: <c>(!=5)</c>.</summary>
    NotEqual,
}
