using System.Globalization;
using Workflows.Definitions.Feel.Calendar;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>The present moment, which is part of the evaluation's input, and what the calendar tells of a day (DMN 1.5, 10.3.4.7 and 10.3.4.8).</summary>
internal static class CalendarFunctions
{
    public static BuiltInFunction[] Table { get; } =
    [
        new("now()", "The moment of the evaluation; null where none was given.", call => call.Evaluation.Now is { } now ? FeelDateTime.Of(now) : NoMoment(call)),
        new("today()", "The day of the evaluation; null where none was given.", call => call.Evaluation.Now is { } now ? FeelDateTime.Of(now).Date : NoMoment(call)),
        .. OfDay("day of week", "The English name of the day of the week.", day => new FeelString(NameOfWeekday(day))),
        .. OfDay("day of year", "The number of the day in its year.", day => new FeelNumber(day.Day.DayOfYear)),
        .. OfDay("week of year", "The number of the week by ISO 8601.", day => new FeelNumber(day.Day.WeekOfYear)),
        .. OfDay("month of year", "The English name of the month.", day => new FeelString(NameOfMonth(day))),
    ];

    private static BuiltInFunction[] OfDay(string name, string summary, Func<FeelDate, FeelValue> tell) =>
    [
        new(name + "(date: date)", summary, call => tell((FeelDate)call[0])),
        new(name + "(date: date and time)", summary, call => tell(((FeelDateTime)call[0]).Date)),
    ];

    private static FeelValue NoMoment(FunctionCall call) => call.Fail("The evaluation was given no present moment.");

    private static string NameOfWeekday(FeelDate day) =>
        CultureInfo.InvariantCulture.DateTimeFormat.DayNames[CalendarDay.WeekdayOf(day.DayNumber) % 7];

    private static string NameOfMonth(FeelDate day) => CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[day.Day.Month - 1];
}
