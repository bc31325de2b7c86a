using Hangfire;

namespace Workflows.Server.Outbox;

/// <summary>At start-up, sweeps once for what fell due while no server ran, and has the sweep repeated each minute.</summary>
public sealed class StartSweeping(IRecurringJobManager recurring, IBackgroundJobClientV2 jobs) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        recurring.AddOrUpdate<WakeUp>("sweep", wake => wake.SweepAsync(CancellationToken.None), Cron.Minutely());
        jobs.Enqueue<WakeUp>(wake => wake.SweepAsync(CancellationToken.None));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
