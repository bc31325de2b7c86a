using Hangfire;

namespace Workflows.Server.Outbox;

/// <summary>What Hangfire calls. Each may run at any time, twice, or on another node than the one that asked.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class WakeUp(OutboxDrain drain, TimerSweep timers)
{
    /// <summary>Drains the outbox.</summary>
    public Task DrainAsync(CancellationToken cancellationToken) => drain.DrainAsync(cancellationToken);

    /// <summary>Fires what is due.</summary>
    public Task FireTimersAsync(CancellationToken cancellationToken) => timers.FireDueAsync(cancellationToken);

    /// <summary>Finds everything that nobody was woken for.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await timers.FireDueAsync(cancellationToken);
        await DrainAsync(cancellationToken);
    }
}
