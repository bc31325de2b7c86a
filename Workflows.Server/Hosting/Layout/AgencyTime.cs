using System.Globalization;
using Workflows.Server.Publication;

namespace Workflows.Server.Hosting.Layout;

/// <summary>Moments as the agency's clock shows them.</summary>
public static class AgencyTime
{
    /// <summary>The day as people read it here: <c>2026-11-23</c>.</summary>
    public static string Day(DateTimeOffset moment) => moment.ToOffset(AgencyDate.UtcOffset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Day and minute: <c>2026-11-23 14:05</c>.</summary>
    public static string Minute(DateTimeOffset moment) => moment.ToOffset(AgencyDate.UtcOffset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
