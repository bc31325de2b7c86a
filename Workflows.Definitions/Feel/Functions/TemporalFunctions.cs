using Workflows.Definitions.Feel.Calendar;
using Workflows.Definitions.Feel.Semantics;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>Makes dates, times and durations (DMN 1.5, 10.3.4.1).</summary>
internal static class TemporalFunctions
{
    public static BuiltInFunction[] Table { get; } =
    [
        new("date(from: string)", "The day that the text spells: 2026-01-31.", call => Or(TemporalText.ReadDate(call.Text(0)), call)),
        new("date(from: date)", "The day itself.", call => call[0]),
        new("date(from: date and time)", "The day of the moment.", call => ((FeelDateTime)call[0]).Date),
        new("date(year: number, month: number, day: number)", "The day of these numbers.", call => Or(ReadDate(call), call)),
        new("time(from: string)", "The time that the text spells: 08:30:00, 08:30:00+08:00, 08:30:00@Asia/Shanghai.", call => Or(TemporalText.ReadTime(call.Text(0)), call)),
        new("time(from: time)", "The time itself.", call => call[0]),
        new("time(from: date)", "Midnight in UTC.", _ => new FeelTime(TimeOnly.MinValue, TimeSpan.Zero)),
        new("time(from: date and time)", "The time of the moment.", call => TimeOf((FeelDateTime)call[0])),
        new("time(hour: number, minute: number, second: number)", "The local time of these numbers.", call => Or(ReadTime(call, 0, OffsetOrZone.Local), call)),
        new("time(hour: number, minute: number, second: number, offset: days and time duration?)", "The time of these numbers at an offset from UTC.", call => Or(ReadPlace(call, 3) is { } place ? ReadTime(call, 0, place) : null, call)),
        new("date and time(from: string)", "The moment that the text spells: 2026-01-31T08:30:00.", call => Or(TemporalText.ReadDateTime(call.Text(0)), call)),
        new("date and time(from: date and time)", "The moment itself.", call => call[0]),
        new("date and time(date: date, time: time)", "The moment of a day and a time.", call => Combine((FeelDate)call[0], (FeelTime)call[1])),
        new("date and time(date: date and time, time: time)", "The moment of another moment's day and a time.", call => Combine(((FeelDateTime)call[0]).Date, (FeelTime)call[1])),
        new("date and time(year: number, month: number, day: number, hour: number, minute: number, second: number)", "The local moment of these numbers.", call => Or(ReadMoment(call, OffsetOrZone.Local), call)),
        new("date and time(year: number, month: number, day: number, hour: number, minute: number, second: number, offset: days and time duration?)", "The moment of these numbers at an offset from UTC.", call => Or(ReadPlace(call, 6) is { } place ? ReadMoment(call, place) : null, call)),
        new("date and time(year: number, month: number, day: number, hour: number, minute: number, second: number, timezone: string)", "The moment of these numbers in a time zone.", call => Or(CalendarZone.Find(call.Text(6)) is { } zone ? ReadMoment(call, new OffsetOrZone(null, zone)) : null, call)),
        new("duration(from: string)", "The duration that the text spells: P1Y6M, P2DT12H.", call => Or(DurationText.Read(call.Text(0)), call)),
        new("years and months duration(from: date, to: date)", "The whole months between two days.", call => new FeelYearsMonthsDuration(TemporalArithmetic.MonthsBetween((FeelDate)call[0], (FeelDate)call[1]))),
        new("years and months duration(from: date and time, to: date and time)", "The whole months between the days of two moments.", call => new FeelYearsMonthsDuration(TemporalArithmetic.MonthsBetween(((FeelDateTime)call[0]).Date, ((FeelDateTime)call[1]).Date))),
    ];

    private static FeelValue Or(FeelValue? value, FunctionCall call) => value ?? call.Fail("The arguments spell no such value.");

    private static FeelDate? ReadDate(FunctionCall call) =>
        call.Integer(0) is { } year && call.Integer(1) is { } month && call.Integer(2) is { } day
        && CalendarDay.TryCreate(year, month, day) is { } found
            ? new FeelDate(found)
            : null;

    private static FeelTime? ReadTime(FunctionCall call, int first, OffsetOrZone place)
    {
        if (call.Integer(first) is not (>= 0 and <= 23 and var hour)
            || call.Integer(first + 1) is not (>= 0 and <= 59 and var minute)
            || call.Number(first + 2) is not (>= 0 and < 60 and var second))
        {
            return null;
        }

        var seconds = (((hour * 60) + minute) * 60) + second;
        return new FeelTime((long)(seconds * FeelDaysTimeDuration.NanosecondsPerSecond), place);
    }

    private static OffsetOrZone? ReadPlace(FunctionCall call, int index)
    {
        if (call[index] is not FeelDaysTimeDuration duration)
        {
            return OffsetOrZone.Local;
        }

        var isOffset = duration.Nanoseconds % FeelDaysTimeDuration.NanosecondsPerSecond == 0
            && duration.ToTimeSpan()?.Duration() <= OffsetOrZone.MaximumOffset;
        return isOffset ? new OffsetOrZone(duration.ToTimeSpan(), null) : null;
    }

    private static FeelDateTime? ReadMoment(FunctionCall call, OffsetOrZone place) =>
        ReadDate(call) is { } date && ReadTime(call, 3, place) is { } time ? new FeelDateTime(date.DayNumber, time.Nanoseconds, place) : null;

    private static FeelTime TimeOf(FeelDateTime moment) => new(moment.Nanoseconds, moment.Place);

    private static FeelDateTime Combine(FeelDate date, FeelTime time) => new(date.DayNumber, time.Nanoseconds, time.Place);
}
