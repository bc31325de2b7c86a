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

    // Commits of this short time are served by one job. Short, because people wait for what the drain does.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(15);
    private int _gathers;

    /// <summary>Has the outbox drained at once.</summary>
    public void DrainSoon()
    {
        if (Interlocked.Exchange(ref _gathers, 1) == 0)
        {
            // Off the caller's path: the answer to a person does not wait for the job storage.
            _ = Task.Run(async () =>
            {
                await Task.Delay(Gathering);

                // Race: the mark is taken away before the job is asked for. Who came before it is served by the job, which
                // begins after their commit on whichever node; who comes after it asks for the next.
                Interlocked.Exchange(ref _gathers, 0);
                Ask(() => jobs.Enqueue<WakeUp>(wake => wake.DrainAsync(CancellationToken.None)));
            });
        }
    }

    /// <summary>Has the outbox drained at a moment, where that is near.</summary>
    public void DrainAt(DateTimeOffset moment)
    {
        if (moment - clock.GetUtcNow() <= Near)
        {
            _ = Task.Run(() => Ask(() => jobs.Schedule<WakeUp>(wake => wake.DrainAsync(CancellationToken.None), moment)));
        }
    }

    /// <summary>Has the timers fired at a moment, where that is near.</summary>
    public void FireTimersAt(DateTimeOffset moment)
    {
        if (moment - clock.GetUtcNow() <= Near)
        {
            _ = Task.Run(() => Ask(() => jobs.Schedule<WakeUp>(wake => wake.FireTimersAsync(CancellationToken.None), moment)));
        }
    }

    private void Ask(Action ask)
    {
        try
        {
            ask();
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "The job storage did not take a wake-up; the sweep will find what is due");
        }
    }
}
