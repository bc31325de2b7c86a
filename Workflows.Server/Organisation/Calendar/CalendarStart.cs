namespace Workflows.Server.Organisation.Calendar;

/// <summary>At start-up, reads the calendar, so that a bad file is found then, and reports a year that will soon be missing.</summary>
public sealed class CalendarStart(OfficialCalendar calendar, TimeProvider clock) : IHostedService
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(45);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        calendar.ReportUnknownYear(now, now + Ahead);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
