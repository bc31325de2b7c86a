using System.Globalization;
using Workflows.Definitions.Feel.Semantics;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>Dates, times and durations (DMN 1.5, 10.3.4.1, 10.3.4.7 and 10.3.4.8). The present moment is part of the evaluation's input.</summary>
internal static class TemporalFunctions
{
    public static BuiltInFunction[] Table { get; } =
    [
        new("date(from: string)", "The day that the text spells: 2026-01-31.", call => Or(TemporalText.ReadDate(call.Text(0)), call)),
        new("date(from: date)", "The day itself.", call => call[0]),
        new("date(from: date and time)", "The day of the moment.", call => new FeelDate(DateOnly.FromDateTime(((FeelDateTime)call[0]).Value))),
        new("date(year: number, month: number, day: number)", "The day of these numbers.", call => Or(ReadDate(call), call)),
        new("time(from: string)", "The time that the text spells: 08:30:00, 08:30:00+08:00.", call => Or(TemporalText.ReadTime(call.Text(0)), call)),
        new("time(from: time)", "The time itself.", call => call[0]),
        new("time(from: date and time)", "The time of the moment.", call => TimeOf((FeelDateTime)call[0])),
        new("time(from: date)", "Midnight in UTC.", _ => new FeelTime(TimeOnly.MinValue, TimeSpan.Zero)),
        new("time(hour: number, minute: number, second: number)", "The local time of these numbers.", call => Or(ReadTime(call, null), call)),
        new("time(hour: number, minute: number, second: number, offset: days and time duration)", "The time of these numbers at an offset from UTC.", call => Or(ReadTime(call, ((FeelDaysTimeDuration)call[3]).Value), call)),
        new("date and time(from: string)", "The moment that the text spells: 2026-01-31T08:30:00.", call => Or(TemporalText.ReadDateTime(call.Text(0)), call)),
        new("date and time(from: date and time)", "The moment itself.", call => call[0]),
        new("date and time(date: date, time: time)", "The moment of a day and a time.", call => Combine(((FeelDate)call[0]).Value, (FeelTime)call[1])),
        new("date and time(date: date and time, time: time)", "The moment of another moment's day and a time.", call => Combine(DateOnly.FromDateTime(((FeelDateTime)call[0]).Value), (FeelTime)call[1])),
        new("duration(from: string)", "The duration that the text spells: P1Y6M, P2DT12H.", call => Or(DurationText.Read(call.Text(0)), call)),
        new("years and months duration(from: date, to: date)", "The whole months between two days.", call => MonthsBetween(call)),
        new("years and months duration(from: date and time, to: date and time)", "The whole months between two moments.", call => MonthsBetween(call)),
        new("now()", "The moment of the evaluation; null where none was given.", call => call.Evaluation.Now is { } now ? FeelDateTime.Of(now) : NoMoment(call)),
        new("today()", "The day of the evaluation; null where none was given.", call => call.Evaluation.Now is { } now ? new FeelDate(DateOnly.FromDateTime(now.DateTime)) : NoMoment(call)),
        new("day of week(date: date)", "The English name of the day of the week.", call => new FeelString(DateOf(call[0]).DayOfWeek.ToString())),
        new("day of week(date: date and time)", "The English name of the day of the week.", call => new FeelString(DateOf(call[0]).DayOfWeek.ToString())),
        new("day of year(date: date)", "The number of the day in its year.", call => new FeelNumber(DateOf(call[0]).DayOfYear)),
        new("day of year(date: date and time)", "The number of the day in its year.", call => new FeelNumber(DateOf(call[0]).DayOfYear)),
        new("week of year(date: date)", "The number of the week by ISO 8601.", call => new FeelNumber(ISOWeek.GetWeekOfYear(DateOf(call[0])))),
        new("week of year(date: date and time)", "The number of the week by ISO 8601.", call => new FeelNumber(ISOWeek.GetWeekOfYear(DateOf(call[0])))),
        new("month of year(date: date)", "The English name of the month.", call => MonthName(call)),
        new("month of year(date: date and time)", "The English name of the month.", call => MonthName(call)),
    ];

    private static FeelValue Or(FeelValue? value, FunctionCall call) => value ?? call.Fail("The arguments spell no such value.");

    private static FeelValue NoMoment(FunctionCall call) => call.Fail("The evaluation was given no present moment.");

    private static DateTime DateOf(FeelValue value) =>
        value is FeelDate date ? date.Value.ToDateTime(TimeOnly.MinValue) : ((FeelDateTime)value).Value;

    private static FeelString MonthName(FunctionCall call) =>
        new(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(DateOf(call[0]).Month));

    private static FeelDate? ReadDate(FunctionCall call) =>
        call.Integer(0) is >= 1 and <= 9999 and var year
        && call.Integer(1) is >= 1 and <= 12 and var month
        && call.Integer(2) is >= 1 and var day
        && day <= DateTime.DaysInMonth(year, month)
            ? new FeelDate(new DateOnly(year, month, day))
            : null;

    private static FeelTime? ReadTime(FunctionCall call, TimeSpan? offset)
    {
        if (call.Integer(0) is not (>= 0 and <= 23 and var hour)
            || call.Integer(1) is not (>= 0 and <= 59 and var minute)
            || call.Number(2) is not (>= 0 and < 60 and var second)
            || offset?.Duration() > TemporalArithmetic.MaximumOffset)
        {
            return null;
        }

        var time = new TimeOnly(hour, minute);
        return new FeelTime(time.Add(TimeSpan.FromTicks((long)(second * TimeSpan.TicksPerSecond))), offset);
    }

    private static FeelTime TimeOf(FeelDateTime moment) => new(TimeOnly.FromDateTime(moment.Value), moment.Offset);

    private static FeelDateTime Combine(DateOnly date, FeelTime time) =>
        TemporalArithmetic.Moment(TemporalArithmetic.StartOf(new FeelDate(date)) + time.Value.Ticks, time.Offset);

    private static FeelYearsMonthsDuration MonthsBetween(FunctionCall call) =>
        new(TemporalArithmetic.MonthsBetween(DateOf(call[0]), DateOf(call[1])));
}
