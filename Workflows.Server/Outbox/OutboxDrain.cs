using Hangfire;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Processes.Deliveries;
using Workflows.Server.Storage;

namespace Workflows.Server.Outbox;

/// <summary>Carries out every effect and delivery that is due, each sort in the order in which they came to be, until none is left.</summary>
public sealed class OutboxDrain(IServiceScopeFactory scopes, WorkflowsDatabase database, TimeProvider clock) : IDisposable
{
    private const int BatchSize = 100;
    private readonly SingleRun _run = new();

    /// <summary>Drains. May be called at any time, any number of times, on any number of nodes.</summary>
    /// <param name="cancellationToken">Cancels between two effects.</param>
    [AutomaticRetry(Attempts = 0)]
    public Task DrainAsync(CancellationToken cancellationToken) => _run.AskAsync(() => DrainDueAsync(cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => _run.Dispose();

    private async Task DrainDueAsync(CancellationToken cancellationToken)
    {
        // What was carried out may have led to the next, of either sort: look again until a look finds nothing. What stays as it
        // was, because the database was busy, is left to the next drain.
        var (effects, deliveries) = (new HashSet<long>(), new HashSet<long>());
        while (await DrainAsync(Due, CarryOutEffectAsync, effects, cancellationToken)
            | await DrainAsync(DueDeliveries, CarryOutDeliveryAsync, deliveries, cancellationToken))
        {
        }
    }

    private static Task<bool> CarryOutEffectAsync(IServiceProvider services, DueEffect due, CancellationToken cancellationToken) =>
        services.GetRequiredService<CarryOutEffect>().ExecuteAsync(due.AgencyId, due.Id, cancellationToken);

    private static Task<bool> CarryOutDeliveryAsync(IServiceProvider services, DueEffect due, CancellationToken cancellationToken) =>
        services.GetRequiredService<CarryOutDelivery>().ExecuteAsync(due.AgencyId, due.Id, cancellationToken);

    private async Task<bool> DrainAsync(
        Func<WorkflowsDbContext, DateTimeOffset, int, IQueryable<DueEffect>> query,
        Func<IServiceProvider, DueEffect, CancellationToken, Task<bool>> carryOut,
        HashSet<long> left,
        CancellationToken cancellationToken)
    {
        var any = false;
        List<DueEffect> due;
        while ((due = (await DueAsync(query, left.Count, cancellationToken)).FindAll(row => !left.Contains(row.Id))).Count > 0)
        {
            any = true;
            foreach (var row in due)
            {
                await using var scope = scopes.CreateAsyncScope();
                if (!await carryOut(scope.ServiceProvider, row, cancellationToken))
                {
                    left.Add(row.Id);
                }
            }
        }

        return any;
    }

    private async Task<List<DueEffect>> DueAsync(
        Func<WorkflowsDbContext, DateTimeOffset, int, IQueryable<DueEffect>> query, int left, CancellationToken cancellationToken)
    {
        await using var context = database.Open(AgencyScope.Platform);
        return await query(context, clock.GetUtcNow(), left).ToListAsync(cancellationToken);
    }

    // A suspended instance takes no result; its effects wait until it is resumed.
    internal static IQueryable<DueEffect> Due(WorkflowsDbContext context, DateTimeOffset now, int left) =>
        context.Outbox.AsNoTracking()
            .Where(effect => effect.State == EffectState.Pending && effect.NextAttemptAt <= now)
            .Where(effect => !context.Instances.Any(instance => instance.Id == effect.InstanceId && instance.IsSuspended))
            .OrderBy(effect => effect.NextAttemptAt).ThenBy(effect => effect.Id)
            .Take(BatchSize + left)
            .Select(effect => new DueEffect(effect.Id, effect.AgencyId));

    internal static IQueryable<DueEffect> DueDeliveries(WorkflowsDbContext context, DateTimeOffset now, int left) =>
        context.Deliveries.AsNoTracking()
            .Where(delivery => delivery.State == EffectState.Pending && delivery.NextAttemptAt <= now)
            .Where(delivery => !context.Instances.Any(instance => instance.Id == delivery.TargetId && instance.IsSuspended))
            .OrderBy(delivery => delivery.NextAttemptAt).ThenBy(delivery => delivery.Id)
            .Take(BatchSize + left)
            .Select(delivery => new DueEffect(delivery.Id, delivery.AgencyId));

    internal sealed record DueEffect(long Id, Guid AgencyId);
}
