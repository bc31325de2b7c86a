using Workflows.Server.Organisation.Calendar;

namespace Workflows.Server.Publication;

/// <summary>The day of a moment by the agencies' own date, which numbers and registers go by.</summary>
public static class AgencyDate
{
    /// <summary>The agencies' distance from UTC.</summary>
    public static TimeSpan UtcOffset { get; } = OfficialCalendar.UtcOffset;

    /// <summary>The agency's day on which the moment falls.</summary>
    /// <param name="moment">Any moment.</param>
    /// <returns>The day.</returns>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(UtcOffset).DateTime);

    /// <summary>The first moment of an agency's day, in UTC.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The moment.</returns>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), UtcOffset).ToUniversalTime();
}
