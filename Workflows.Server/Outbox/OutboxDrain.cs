using Hangfire;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Outbox;

/// <summary>Carries out every effect that is due, in the order in which they came to be, until none is left.</summary>
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
        // An effect that was carried out may have led to the next: look again until a look finds nothing. One that stays as it
        // was, because the database was busy, is left to the next drain.
        var left = new HashSet<long>();
        List<DueEffect> due;
        while ((due = (await DueAsync(left.Count, cancellationToken)).FindAll(effect => !left.Contains(effect.Id))).Count > 0)
        {
            foreach (var effect in due)
            {
                await using var scope = scopes.CreateAsyncScope();
                var carryOut = scope.ServiceProvider.GetRequiredService<CarryOutEffect>();
                if (!await carryOut.ExecuteAsync(effect.AgencyId, effect.Id, cancellationToken))
                {
                    left.Add(effect.Id);
                }
            }
        }
    }

    private async Task<List<DueEffect>> DueAsync(int left, CancellationToken cancellationToken)
    {
        await using var context = database.Open(AgencyScope.Platform);
        return await Due(context, clock.GetUtcNow(), left).ToListAsync(cancellationToken);
    }

    internal static IQueryable<DueEffect> Due(WorkflowsDbContext context, DateTimeOffset now, int left) =>
        context.Outbox.AsNoTracking()
            .Where(effect => effect.State == EffectState.Pending && effect.NextAttemptAt <= now)
            .OrderBy(effect => effect.NextAttemptAt).ThenBy(effect => effect.Id)
            .Take(BatchSize + left)
            .Select(effect => new DueEffect(effect.Id, effect.AgencyId));

    internal sealed record DueEffect(long Id, Guid AgencyId);
}
