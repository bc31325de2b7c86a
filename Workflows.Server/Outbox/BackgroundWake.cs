using Hangfire;

namespace Workflows.Server.Outbox;

/// <summary>
/// Asks Hangfire to wake what drains the outbox and fires the timers. It may be asked in vain, and what it asked for may be lost
/// or done twice: the rows are the facts, and the sweep of each minute finds whatever nobody was woken for.
/// </summary>
public sealed class BackgroundWake(IBackgroundJobClientV2 jobs, TimeProvider clock, ILogger<BackgroundWake> logger)
{
    /// <summary>What is due later than this is left to the sweep of the minute before.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromMinutes(10);

    // Within this time one asked-for drain stands for all commits: it begins after them.
    private static readonly long AskedFor = TimeSpan.FromSeconds(5).Ticks;
    private long _askedUntil;

    /// <summary>Has the outbox drained at once.</summary>
    public void DrainSoon()
    {
        var now = clock.GetUtcNow().Ticks;
        var until = Interlocked.Read(ref _askedUntil);

        // A clock that was set back must not silence the wake-ups until it has caught up, so the span is checked at both ends.
        if ((now < until && until - now <= AskedFor) || Interlocked.CompareExchange(ref _askedUntil, now + AskedFor, until) != until)
        {
            return;
        }

        // Off the caller's path: the answer to a person does not wait for the job storage.
        Ask(() => jobs.Enqueue<WakeUp>(wake => wake.DrainAsync(CancellationToken.None)));
    }

    /// <summary>Has the outbox drained at a moment, where that is near.</summary>
    public void DrainAt(DateTimeOffset moment)
    {
        if (moment - clock.GetUtcNow() <= Near)
        {
            Ask(() => jobs.Schedule<WakeUp>(wake => wake.DrainAsync(CancellationToken.None), moment));
        }
    }

    /// <summary>Has the timers fired at a moment, where that is near.</summary>
    public void FireTimersAt(DateTimeOffset moment)
    {
        if (moment - clock.GetUtcNow() <= Near)
        {
            Ask(() => jobs.Schedule<WakeUp>(wake => wake.FireTimersAsync(CancellationToken.None), moment));
        }
    }

    internal void DrainBegins() => Interlocked.Exchange(ref _askedUntil, 0);

    private void Ask(Action ask) => _ = Task.Run(() =>
    {
        try
        {
            ask();
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "The job storage did not take a wake-up; the sweep will find what is due");
        }
    });
}
