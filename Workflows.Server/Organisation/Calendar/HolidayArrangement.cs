namespace Workflows.Server.Organisation.Calendar;

/// <summary>The public holidays of one year and the days worked for them, as the State Council's notice arranges them.</summary>
/// <param name="Format">The form of the file; 1.</param>
/// <param name="Year">The year.</param>
/// <param name="Edition">Counts the amendments of the year's arrangement, from 1; the highest edition is in force.</param>
/// <param name="Source">The notice.</param>
/// <param name="Holidays">The holidays, in order.</param>
public sealed record HolidayArrangement(
    int Format,
    int Year,
    int Edition,
    HolidayArrangement.Notice Source,
    IReadOnlyList<HolidayArrangement.Holiday> Holidays)
{
    /// <summary>The legal source.</summary>
    /// <param name="Issuer">Who issued it.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Document">Its document number (發文字號).</param>
    /// <param name="IssuedOn">The day on which it was issued.</param>
    public sealed record Notice(string Issuer, string Title, string Document, DateOnly IssuedOn);

    /// <summary>Consecutive days off.</summary>
    /// <param name="Name">The festival, or several that fall together.</param>
    /// <param name="From">The first day off.</param>
    /// <param name="To">The last day off.</param>
    /// <param name="Days">How many days the notice says that these are.</param>
    /// <param name="MakeUpDays">The Saturdays and Sundays worked in exchange (調休).</param>
    public sealed record Holiday(string Name, DateOnly From, DateOnly To, int Days, IReadOnlyList<DateOnly> MakeUpDays)
    {
        /// <summary>Each day off.</summary>
        public IEnumerable<DateOnly> DaysOff => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);
    }
}
