using Workflows.Definitions.Feel.Calendar;

namespace Workflows.Definitions.Feel;

/// <summary>A day (DMN 1.5, 10.3.2.3.4) of the years -999,999,999 to 999,999,999.</summary>
public sealed record FeelDate : FeelValue
{
    /// <summary>A day.</summary>
    /// <param name="value">The day.</param>
    public FeelDate(DateOnly value) => DayNumber = value.DayNumber;

    internal FeelDate(CalendarDay day) => DayNumber = day.Number;

    internal FeelDate(long dayNumber) => DayNumber = dayNumber;

    /// <summary>The days since the first of January of the year 1.</summary>
    internal long DayNumber { get; }

    internal CalendarDay Day => CalendarDay.Of(DayNumber);

    /// <inheritdoc/>
    public override string TypeName => "date";

    /// <summary>The day as .NET knows it.</summary>
    /// <returns>The day; null outside the years 1 to 9999.</returns>
    public DateOnly? ToDateOnly() =>
        DayNumber >= 0 && DayNumber <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)DayNumber) : null;

    /// <inheritdoc/>
    public override string ToString() => FeelText.OfDate(Day);
}

/// <summary>A time of day (DMN 1.5, 10.3.2.3.3), exact to the nanosecond.</summary>
public sealed record FeelTime : FeelValue
{
    /// <summary>A time of day.</summary>
    /// <param name="value">The time.</param>
    /// <param name="offset">Its distance from UTC, or null for a local time.</param>
    public FeelTime(TimeOnly value, TimeSpan? offset)
        : this(value.Ticks * FeelDaysTimeDuration.NanosecondsPerTick, new OffsetOrZone(offset, null))
    {
    }

    internal FeelTime(long nanoseconds, OffsetOrZone place) =>
        (Nanoseconds, Zone, Offset) = (nanoseconds, place.Zone, place.Zone is { } zone ? zone.FixedOffset : place.Offset);

    /// <summary>The nanoseconds since midnight.</summary>
    internal long Nanoseconds { get; }

    internal CalendarZone? Zone { get; }

    internal OffsetOrZone Place => new(Offset, Zone);

    /// <summary>The distance from UTC; null for a local time, and in a zone whose distance depends on the day.</summary>
    public TimeSpan? Offset { get; }

    /// <summary>The IANA name of the time zone, or null where none is given.</summary>
    public string? ZoneName => Zone?.Name;

    /// <inheritdoc/>
    public override string TypeName => "time";

    /// <inheritdoc/>
    public override string ToString() => FeelText.OfTime(Nanoseconds, Place);
}

/// <summary>A moment (DMN 1.5, 10.3.2.3.5), exact to the nanosecond.</summary>
public sealed record FeelDateTime : FeelValue
{
    /// <summary>A moment.</summary>
    /// <param name="value">Day and time as written.</param>
    /// <param name="offset">The distance from UTC, or null for a local time.</param>
    public FeelDateTime(DateTime value, TimeSpan? offset)
        : this(
            value.Ticks / TimeSpan.TicksPerDay,
            value.TimeOfDay.Ticks * FeelDaysTimeDuration.NanosecondsPerTick,
            new OffsetOrZone(offset, null))
    {
    }

    internal FeelDateTime(long dayNumber, long nanoseconds, OffsetOrZone place)
    {
        (DayNumber, Nanoseconds, Zone) = (dayNumber, nanoseconds, place.Zone);
        Offset = place.Zone is { } zone
            ? zone.OffsetOfLocal((dayNumber * CalendarZone.SecondsPerDay) + (nanoseconds / FeelDaysTimeDuration.NanosecondsPerSecond))
            : place.Offset;
    }

    /// <summary>The local day: the days since the first of January of the year 1.</summary>
    internal long DayNumber { get; }

    /// <summary>The local time: the nanoseconds since midnight.</summary>
    internal long Nanoseconds { get; }

    internal CalendarZone? Zone { get; }

    internal OffsetOrZone Place => new(Offset, Zone);

    internal FeelDate Date => new(DayNumber);

    /// <summary>The nanoseconds since the first of January of the year 1 in UTC; of a local time, those on its own clock.</summary>
    internal Int128 UniversalNanoseconds =>
        ((Int128)DayNumber * FeelDaysTimeDuration.NanosecondsPerDay) + Nanoseconds
        - ((Int128)(Offset?.Ticks ?? 0) * FeelDaysTimeDuration.NanosecondsPerTick);

    /// <summary>The distance from UTC, or null for a local time.</summary>
    public TimeSpan? Offset { get; }

    /// <summary>The IANA name of the time zone, or null where none is given.</summary>
    public string? ZoneName => Zone?.Name;

    /// <inheritdoc/>
    public override string TypeName => "date and time";

    /// <summary>A moment with its offset.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>The value.</returns>
    public static FeelDateTime Of(DateTimeOffset moment) =>
        new(DateTime.SpecifyKind(moment.DateTime, DateTimeKind.Unspecified), moment.Offset);

    /// <summary>Day and time as written, as .NET knows them, cut to 100 nanoseconds.</summary>
    /// <returns>Day and time; null outside the years 1 to 9999.</returns>
    public DateTime? ToDateTime() =>
        Date.ToDateOnly()?.ToDateTime(new TimeOnly(Nanoseconds / FeelDaysTimeDuration.NanosecondsPerTick));

    /// <summary>The moment on the world's clock; a local time is taken as UTC.</summary>
    /// <returns>The moment; null where .NET has none, which is outside the years 1 to 9999.</returns>
    public DateTimeOffset? ToDateTimeOffset()
    {
        var ticks = ToDateTime()?.Ticks - (Offset?.Ticks ?? 0);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks.Value, TimeSpan.Zero)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => FeelText.OfDate(CalendarDay.Of(DayNumber)) + "T" + FeelText.OfTime(Nanoseconds, Place);
}
