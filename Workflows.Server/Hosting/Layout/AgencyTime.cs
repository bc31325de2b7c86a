using System.Globalization;

namespace Workflows.Server.Hosting.Layout;

/// <summary>Moments as the agency's clock shows them.</summary>
public static class AgencyTime
{
    /// <summary>The agency's distance from UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day by the agency's clock.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The day as people read it here: <c>2026-11-23</c>.</summary>
    public static string Day(DateTimeOffset moment) => moment.ToOffset(Offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Day and minute: <c>2026-11-23 14:05</c>.</summary>
    public static string Minute(DateTimeOffset moment) => moment.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
