using System.Runtime.InteropServices;

namespace Workflows.Definitions.Feel.Calendar;

/// <summary>What a time says about its place: nothing, a distance from UTC, or a zone.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OffsetOrZone(TimeSpan? Offset, CalendarZone? Zone)
{
    /// <summary>No offset is further from UTC than this, as in XML Schema.</summary>
    public static readonly TimeSpan MaximumOffset = TimeSpan.FromHours(14);

    public static OffsetOrZone Local => default;
}
