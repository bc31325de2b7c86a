using System.Runtime.InteropServices;

namespace Workflows.Definitions.Feel.Calendar;

/// <summary>
/// A day of the Gregorian calendar, extended to all years (ISO 8601 with a year 0). A day's number counts from the first of
/// January of the year 1, which is day 0, as <see cref="DateOnly.DayNumber"/> does.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CalendarDay(int Year, int Month, int Day)
{
    /// <summary>No year lies further from the year 0 than this.</summary>
    public const int MaximumYear = 999_999_999;

    public const long EarliestNumber = -365_242_500_000;
    public const long LatestNumber = 365_242_499_633;

    private const int DaysOfFourCenturies = 146_097;

    // From the first of March of the year 0, where the calculation of years begins, to the first of January of the year 1.
    private const int DaysOfFirstYear = 306;

    /// <summary>The day of a number.</summary>
    public static CalendarDay Of(long number)
    {
        var fromMarch = number + DaysOfFirstYear;
        var era = FloorDivide(fromMarch, DaysOfFourCenturies);
        var dayOfEra = fromMarch - (era * DaysOfFourCenturies);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / (DaysOfFourCenturies - 1))) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return new CalendarDay((int)(yearOfEra + (era * 400) + (month <= 2 ? 1 : 0)), (int)month, (int)day);
    }

    /// <summary>The day of a year, month and day; null where the calendar has none.</summary>
    public static CalendarDay? TryCreate(int year, int month, int day) =>
        Math.Abs((long)year) <= MaximumYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month)
            ? new CalendarDay(year, month, day)
            : null;

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool IsLeapYear(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>1 for Monday to 7 for Sunday; the first of January of the year 1 is a Monday.</summary>
    public static int WeekdayOf(long number) => (int)(number - (FloorDivide(number, 7) * 7)) + 1;

    public static long FloorDivide(long dividend, long divisor) =>
        (dividend / divisor) - (dividend % divisor < 0 ? 1 : 0);

    /// <summary>The day's number.</summary>
    public long Number
    {
        get
        {
            long year = Month <= 2 ? Year - 1 : Year;
            var era = FloorDivide(year, 400);
            var yearOfEra = year - (era * 400);
            var dayOfYear = (((153 * (Month > 2 ? Month - 3 : Month + 9)) + 2) / 5) + Day - 1;
            var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
            return (era * DaysOfFourCenturies) + dayOfEra - DaysOfFirstYear;
        }
    }

    /// <summary>The number of the day in its year.</summary>
    public int DayOfYear => (int)(Number - new CalendarDay(Year, 1, 1).Number) + 1;

    /// <summary>The number of the week by ISO 8601: weeks begin on Monday, the first one of a year has its Thursday in it.</summary>
    public int WeekOfYear
    {
        get
        {
            var thursday = Of(Number - WeekdayOf(Number) + 4);
            return ((thursday.DayOfYear - 1) / 7) + 1;
        }
    }

    /// <summary>The day some months later; a day that the month lacks becomes its last.</summary>
    /// <exception cref="OverflowException">The year is out of range.</exception>
    public CalendarDay AddMonths(long months)
    {
        var total = checked((Year * 12L) + Month - 1 + months);
        var year = FloorDivide(total, 12);
        if (Math.Abs(year) > MaximumYear)
        {
            throw new OverflowException("The year is out of range.");
        }

        var month = (int)(total - (year * 12)) + 1;
        return new CalendarDay((int)year, month, Math.Min(Day, DaysInMonth((int)year, month)));
    }
}
