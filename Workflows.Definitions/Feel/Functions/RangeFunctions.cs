using Workflows.Definitions.Feel.Semantics;
using Workflows.Definitions.Feel.Compilation;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>How points and ranges lie to each other (DMN 1.5, 10.3.4.11). A point is any value that has an order.</summary>
internal static class RangeFunctions
{
    private delegate bool? Relation(FeelRange left, FeelRange right);

    public static BuiltInFunction[] Table { get; } =
    [
        new("range(from: string)", "The range that the text spells: [1..5], (1..5), (< 5).", call => RangeText.Read(call.Evaluation, call.Text(0)) ?? call.Fail("The text is no range.")),
        .. Both("before", "Whether the first lies wholly before the second.", RangeRelations.Before),
        .. Both("after", "Whether the first lies wholly after the second.", (left, right) => RangeRelations.Before(right, left)),
        .. Ranges("meets", "Whether the first ends with the value with which the second begins.", RangeRelations.Meets),
        .. Ranges("met by", "Whether the first begins with the value with which the second ends.", (left, right) => RangeRelations.Meets(right, left)),
        .. Ranges("overlaps", "Whether the ranges have a value in common.", RangeRelations.Overlaps),
        .. Ranges("overlaps before", "Whether the first begins before the second and ends within it.", RangeRelations.OverlapsBefore),
        .. Ranges("overlaps after", "Whether the first begins within the second and ends after it.", RangeRelations.OverlapsAfter),
        .. PointFirst("finishes", "Whether the first ends as the second does and begins no earlier.", RangeRelations.Finishes),
        .. PointSecond("finished by", "Whether the second ends as the first does and begins no earlier.", (left, right) => RangeRelations.Finishes(right, left)),
        .. PointSecond("includes", "Whether the second lies within the first.", RangeRelations.Includes),
        .. PointFirst("during", "Whether the first lies within the second.", (left, right) => RangeRelations.Includes(right, left)),
        .. PointFirst("starts", "Whether the first begins as the second does and ends no later.", RangeRelations.Starts),
        .. PointSecond("started by", "Whether the second begins as the first does and ends no later.", (left, right) => RangeRelations.Starts(right, left)),
        .. Ranges("coincides", "Whether both have the same ends.", RangeRelations.Coincides),
        new("coincides(point1: any, point2: any)", "Whether the points are equal.", call => Tell(call, RangeRelations.Coincides)),
    ];

    private static BuiltInFunction[] Both(string name, string summary, Relation relation) =>
        [.. PointFirst(name, summary, relation), .. PointSecond(name, summary, relation)[1..], new(name + "(point1: any, point2: any)", summary, call => Tell(call, relation))];

    private static BuiltInFunction[] Ranges(string name, string summary, Relation relation) =>
        [new(name + "(range1: range, range2: range)", summary, call => Tell(call, relation))];

    private static BuiltInFunction[] PointFirst(string name, string summary, Relation relation) =>
        [.. Ranges(name, summary, relation), new(name + "(point: any, range: range)", summary, call => Tell(call, relation))];

    private static BuiltInFunction[] PointSecond(string name, string summary, Relation relation) =>
        [.. Ranges(name, summary, relation), new(name + "(range: range, point: any)", summary, call => Tell(call, relation))];

    private static FeelValue Tell(FunctionCall call, Relation relation) =>
        AsRange(call[0]) is { } left && AsRange(call[1]) is { } right && relation(left, right) is { } holds
            ? FeelBoolean.Of(holds)
            : call.Fail("The points and the ends of the ranges must have one type that has an order.");

    /// <summary>A point is the range of itself alone.</summary>
    private static FeelRange? AsRange(FeelValue value) => value switch
    {
        FeelRange { Kind: FeelRangeKind.NotEqual } => null,
        FeelRange range => range,
        _ => FeelComparison.Order(value, value) is null ? null : new FeelRange(value, true, value, true),
    };
}
