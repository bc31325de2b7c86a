namespace Workflows.Definitions.Feel;

/// <summary>A day (DMN 1.5, 10.3.2.3.4).</summary>
/// <param name="Value">The day.</param>
public sealed record FeelDate(DateOnly Value) : FeelValue
{
    /// <inheritdoc/>
    public override string TypeName => "date";

    /// <inheritdoc/>
    public override string ToString() => FeelText.OfDate(Value);
}

/// <summary>A time of day (DMN 1.5, 10.3.2.3.3).</summary>
/// <param name="Value">The time.</param>
/// <param name="Offset">Its distance from UTC, or null for a local time.</param>
public sealed record FeelTime(TimeOnly Value, TimeSpan? Offset) : FeelValue
{
    /// <inheritdoc/>
    public override string TypeName => "time";

    /// <inheritdoc/>
    public override string ToString() => FeelText.OfTime(Value, Offset);
}

/// <summary>A moment (DMN 1.5, 10.3.2.3.5).</summary>
/// <param name="Value">Day and time as written.</param>
/// <param name="Offset">The distance from UTC, or null for a local time.</param>
public sealed record FeelDateTime(DateTime Value, TimeSpan? Offset) : FeelValue
{
    /// <inheritdoc/>
    public override string TypeName => "date and time";

    /// <summary>A moment with its offset.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>The value.</returns>
    public static FeelDateTime Of(DateTimeOffset moment) =>
        new(DateTime.SpecifyKind(moment.DateTime, DateTimeKind.Unspecified), moment.Offset);

    /// <summary>The moment on the world's clock; a local time is taken as UTC.</summary>
    /// <returns>The moment.</returns>
    public DateTimeOffset ToDateTimeOffset() => new(DateTime.SpecifyKind(Value, DateTimeKind.Unspecified), Offset ?? TimeSpan.Zero);

    /// <inheritdoc/>
    public override string ToString() =>
        FeelText.OfDate(DateOnly.FromDateTime(Value)) + "T" + FeelText.OfTime(TimeOnly.FromDateTime(Value), Offset);
}

/// <summary>A span of days, hours, minutes and seconds (DMN 1.5, 10.3.2.3.7).</summary>
/// <param name="Value">The span.</param>
public sealed record FeelDaysTimeDuration(TimeSpan Value) : FeelValue
{
    /// <inheritdoc/>
    public override string TypeName => "days and time duration";

    /// <inheritdoc/>
    public override string ToString() => FeelText.OfDuration(Value);
}

/// <summary>A span of years and months (DMN 1.5, 10.3.2.3.8).</summary>
/// <param name="Months">The whole span in months; negative for one that goes back.</param>
public sealed record FeelYearsMonthsDuration(int Months) : FeelValue
{
    /// <inheritdoc/>
    public override string TypeName => "years and months duration";

    /// <inheritdoc/>
    public override string ToString() => FeelText.OfMonths(Months);
}
