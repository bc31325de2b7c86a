using System.Collections.Immutable;

namespace Workflows.Definitions.Feel.Semantics;

/// <summary>The members of values that <c>value.member</c> reads (DMN 1.5, 10.3.2.6 and table 65).</summary>
internal static class FeelMembers
{
    /// <summary>The member; null where the value has none of that name.</summary>
    public static FeelValue? Find(FeelValue value, string member) => value switch
    {
        FeelContext context => context.TryGetVariable(member, out var entry) ? entry : null,
        FeelDate date => OfDate(date.Value, member),
        FeelDateTime moment => OfDate(DateOnly.FromDateTime(moment.Value), member)
            ?? OfTime(TimeOnly.FromDateTime(moment.Value), moment.Offset, member),
        FeelTime time => OfTime(time.Value, time.Offset, member),
        FeelDaysTimeDuration duration => OfDuration(duration.Value, member),
        FeelYearsMonthsDuration { Months: var months } => member switch
        {
            "years" => Number(months / 12),
            "months" => Number(months % 12),
            _ => null,
        },
        FeelRange range => OfRange(range, member),
        _ => null,
    };

    /// <summary>The member of each element; null for an element without it.</summary>
    public static FeelList OfEach(FeelList list, string member)
    {
        var members = ImmutableArray.CreateBuilder<FeelValue>(list.Items.Length);
        foreach (var item in list.Items)
        {
            members.Add(Find(item, member) ?? FeelNull.Value);
        }

        return new FeelList(members.MoveToImmutable());
    }

    private static FeelNumber? OfDate(DateOnly date, string member) => member switch
    {
        "year" => Number(date.Year),
        "month" => Number(date.Month),
        "day" => Number(date.Day),
        "weekday" => Number(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek),
        _ => null,
    };

    private static FeelValue? OfTime(TimeOnly time, TimeSpan? offset, string member) => member switch
    {
        "hour" => Number(time.Hour),
        "minute" => Number(time.Minute),
        "second" => Number(time.Second),
        "time offset" => offset is { } distance ? new FeelDaysTimeDuration(distance) : FeelNull.Value,
        "timezone" => FeelNull.Value,
        _ => null,
    };

    private static FeelNumber? OfDuration(TimeSpan duration, string member) => member switch
    {
        "days" => Number(duration.Days),
        "hours" => Number(duration.Hours),
        "minutes" => Number(duration.Minutes),
        "seconds" => Number(duration.Seconds),
        _ => null,
    };

    private static FeelValue? OfRange(FeelRange range, string member) => member switch
    {
        "start" => range.Start ?? FeelNull.Value,
        "end" => range.End ?? FeelNull.Value,
        "start included" => FeelBoolean.Of(range.StartIncluded),
        "end included" => FeelBoolean.Of(range.EndIncluded),
        _ => null,
    };

    private static FeelNumber Number(int number) => new(number);
}
