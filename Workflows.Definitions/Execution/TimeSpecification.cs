using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>
/// When something is due: so many working days from now, or what an expression or a constant gives: a moment, a span, the
/// ISO 8601 text of either, or that of a repetition.
/// </summary>
internal sealed class TimeSpecification
{
    private readonly int? workingDays;
    private readonly FeelValue? constant;
    private readonly CompiledExpression? expression;

    private TimeSpecification(int? workingDays, FeelValue? constant, CompiledExpression? expression) =>
        (this.workingDays, this.constant, this.expression) = (workingDays, constant, expression);

    public static TimeSpecification OfWorkingDays(int days) => new(days, null, null);

    public static TimeSpecification OfText(string text) => new(null, new FeelString(text), null);

    public static TimeSpecification OfExpression(CompiledExpression expression) => new(null, null, expression);

    /// <summary>Whether a text is a moment, duration or repetition in ISO 8601 rather than an expression.</summary>
    public static bool IsIso8601(string text) =>
        Iso8601.TryParseDuration(text, out _)
        || Iso8601.TryParseRepetition(text, out _, out _, out _)
        || Iso8601.TryParseMoment(text, TimeSpan.Zero, out _);

    /// <summary>Computes when it is, or raises an incident.</summary>
    /// <param name="step">The step.</param>
    /// <param name="element">The element that an incident stops.</param>
    /// <param name="scopeKey">The scope whose variables the expression sees.</param>
    /// <param name="schedule">When it is due.</param>
    /// <param name="phase">The phase that an incident stops.</param>
    /// <returns>False where an incident was raised.</returns>
    public bool TryEvaluate(
        Step step, LiveElement element, long scopeKey, out TimerSchedule schedule, ElementPhase phase = ElementPhase.Activation)
    {
        if (workingDays is { } days)
        {
            schedule = new TimerSchedule(step.Context.Calendar.AddWorkingDays(step.Context.Now, days), null);
            return true;
        }

        schedule = default;
        var value = constant;
        if (value is null && !step.TryEvaluate(element, expression!, scopeKey, phase, out value))
            return false;
        if (Resolve(value, step.Context) is { } resolved)
        {
            schedule = resolved;
            return true;
        }

        step.RaiseIncident(
            element, phase, "timer.invalid", $"Expected a date, a date and time, a duration or a repetition, but found {value}.");
        return false;
    }

    /// <summary>When it is for a process that has not begun, so that there are no variables; null where that cannot be told.</summary>
    public TimerSchedule? Evaluate(DecisionContext context)
    {
        if (workingDays is { } days)
            return new TimerSchedule(context.Calendar.AddWorkingDays(context.Now, days), null);
        var value = constant;
        return value is not null || expression!.TryEvaluate(FeelContext.Empty, context.ForEvaluation(), out value, out _)
            ? Resolve(value, context)
            : null;
    }

    private static TimerSchedule? Resolve(FeelValue value, DecisionContext context)
    {
        var offset = context.Calendar.UtcOffset;
        switch (value)
        {
            case FeelDateTime moment:
                return Once(moment.ToDateTime(), moment.Offset ?? offset);
            case FeelDate date:
                return Once(date.ToDateOnly()?.ToDateTime(TimeOnly.MinValue), offset);
            case FeelDaysTimeDuration span:
                return span.ToTimeSpan() is { } time ? After(new Iso8601Duration(0, time), context) : null;
            case FeelYearsMonthsDuration span:
                return span.Months is >= int.MinValue and <= int.MaxValue
                    ? After(new Iso8601Duration((int)span.Months, TimeSpan.Zero), context)
                    : null;
            case FeelString text:
                return ResolveText(text.Value.Trim(), context);
            default:
                return null;
        }
    }

    private static TimerSchedule? ResolveText(string text, DecisionContext context)
    {
        if (Iso8601.TryParseDuration(text, out var duration))
            return After(duration, context);
        if (Iso8601.TryParseMoment(text, context.Calendar.UtcOffset, out var moment))
            return new TimerSchedule(moment, null);
        if (!Iso8601.TryParseRepetition(text, out var count, out var start, out var interval))
            return null;
        var first = start is null ? ResolveText(interval, context) : ResolveText(start, context);
        return first is not { } due ? null
            : new TimerSchedule(due.DueAt, count == 1 ? null : new TimerRepetition(interval, count - 1));
    }

    private static TimerSchedule? After(Iso8601Duration duration, DecisionContext context) =>
        duration.After(context.Now, context.Calendar.UtcOffset) is { } due ? new TimerSchedule(due, null) : null;

    private static TimerSchedule? Once(DateTime? local, TimeSpan offset) =>
        local is { } moment && Iso8601.TryAt(moment, offset, out var due) ? new TimerSchedule(due, null) : null;
}
