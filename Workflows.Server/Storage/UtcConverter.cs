using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Workflows.Server.Storage;

/// <summary>
/// Stores every moment as UTC, cut to the microsecond: what the coarsest of the providers keeps, so that a time compares and
/// sorts the same on each of them and is read back as it was written.
/// </summary>
public sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => CutToMicrosecond(moment.UtcDateTime),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
{
    /// <summary>The moment as it will be read back from storage.</summary>
    /// <param name="moment">Any moment.</param>
    /// <returns>The same moment in UTC without a fraction of a microsecond.</returns>
    public static DateTimeOffset Cut(DateTimeOffset moment) => new(CutToMicrosecond(moment.UtcDateTime));

    private static DateTime CutToMicrosecond(DateTime utc) =>
        new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
