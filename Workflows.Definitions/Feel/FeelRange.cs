namespace Workflows.Definitions.Feel;

/// <summary>The values between two ends (DMN 1.5, 10.3.2.7).</summary>
/// <param name="Start">The lower end, or null where the range has none.</param>
/// <param name="StartIncluded">Whether the lower end belongs to the range.</param>
/// <param name="End">The upper end, or null where the range has none.</param>
/// <param name="EndIncluded">Whether the upper end belongs to the range.</param>
public sealed record FeelRange(FeelValue? Start, bool StartIncluded, FeelValue? End, bool EndIncluded) : FeelValue
{
    /// <inheritdoc/>
    public override string TypeName => "range";

    /// <inheritdoc/>
    internal override long Weight => 1 + (Start?.Weight ?? 0) + (End?.Weight ?? 0);

    /// <inheritdoc/>
    public override string ToString() => (Start, End) switch
    {
        (null, null) => "(..)",
        (null, { } end) => (EndIncluded ? "(<= " : "(< ") + end + ")",
        ({ } start, null) => (StartIncluded ? "(>= " : "(> ") + start + ")",
        ({ } start, { } end) => (StartIncluded ? "[" : "(") + start + ".." + end + (EndIncluded ? "]" : ")"),
    };
}
