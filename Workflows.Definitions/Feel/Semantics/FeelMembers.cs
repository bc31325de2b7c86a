using System.Collections.Immutable;
using Workflows.Definitions.Feel.Calendar;

namespace Workflows.Definitions.Feel.Semantics;

/// <summary>The members of values that <c>value.member</c> reads (DMN 1.5, 10.3.2.6 and table 65).</summary>
internal static class FeelMembers
{
    /// <summary>The member; null where the value has none of that name.</summary>
    public static FeelValue? Find(FeelValue value, string member) => value switch
    {
        FeelContext context => context.TryGetVariable(member, out var entry) ? entry : null,
        FeelDate date => OfDate(date, member),
        FeelDateTime moment => OfDate(moment.Date, member) ?? OfTime(moment.Nanoseconds, moment.Place, member),
        FeelTime time => OfTime(time.Nanoseconds, time.Place, member),
        FeelDaysTimeDuration duration => OfDuration(duration.Nanoseconds, member),
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

    private static FeelNumber? OfDate(FeelDate date, string member) => member switch
    {
        "year" => Number(date.Day.Year),
        "month" => Number(date.Day.Month),
        "day" => Number(date.Day.Day),
        "weekday" => Number(CalendarDay.WeekdayOf(date.DayNumber)),
        _ => null,
    };

    private static FeelValue? OfTime(long nanoseconds, OffsetOrZone place, string member) => member switch
    {
        "hour" => Number(nanoseconds / (3600 * FeelDaysTimeDuration.NanosecondsPerSecond)),
        "minute" => Number(nanoseconds / (60 * FeelDaysTimeDuration.NanosecondsPerSecond) % 60),
        "second" => Number(nanoseconds / FeelDaysTimeDuration.NanosecondsPerSecond % 60),
        "time offset" => place.Offset is { } distance ? new FeelDaysTimeDuration(distance) : FeelNull.Value,
        "timezone" => place.Zone is { } zone ? new FeelString(zone.Name) : FeelNull.Value,
        _ => null,
    };

    private static FeelNumber? OfDuration(Int128 nanoseconds, string member)
    {
        var seconds = (long)(nanoseconds / FeelDaysTimeDuration.NanosecondsPerSecond);
        return member switch
        {
            "days" => Number(seconds / 86_400),
            "hours" => Number(seconds / 3600 % 24),
            "minutes" => Number(seconds / 60 % 60),
            "seconds" => Number(seconds % 60),
            _ => null,
        };
    }

    private static FeelValue? OfRange(FeelRange range, string member) => member switch
    {
        "start" => range.Start ?? FeelNull.Value,
        "end" => range.End ?? FeelNull.Value,
        "start included" => FeelBoolean.Of(range.StartIncluded),
        "end included" => FeelBoolean.Of(range.EndIncluded),
        _ => null,
    };

    private static FeelNumber Number(long number) => new(number);
}
