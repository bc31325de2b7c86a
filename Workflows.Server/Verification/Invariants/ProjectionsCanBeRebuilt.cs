using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Definitions;
using Workflows.Server.Organisation;
using Workflows.Server.Outbox;
using Workflows.Server.Processes;
using Workflows.Server.Processes.Deliveries;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 12, for what the processes project. The projections themselves run again, into a context that is never saved.</summary>
public sealed class ProjectionsCanBeRebuilt(CompiledDefinitions definitions, IEnumerable<IProcessProjection> projections) : IInvariant
{
    // What no event knows: who has claimed a task, when it was reminded of, how often an effect was tried.
    private static readonly HashSet<string> NotProjected = new(StringComparer.Ordinal)
    {
        nameof(IVersioned.Version), nameof(WorkItem.ClaimedBy), nameof(WorkItem.OverdueSince),
        nameof(OutboxEffect.Id) + "@" + nameof(OutboxEffect), nameof(OutboxEffect.Attempts), nameof(OutboxEffect.NextAttemptAt),
        nameof(OutboxEffect.LastError), nameof(Delivery.Id) + "@" + nameof(Delivery), nameof(Delivery.State) + "@" + nameof(Delivery),
        nameof(Delivery.ClosedAt) + "@" + nameof(Delivery),
    };

    /// <inheritdoc/>
    public int Number => 12;

    /// <inheritdoc/>
    public string Text => "Rebuilding work items, timers, subscriptions, effects and deliveries from the journal yields identical rows.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        await foreach (var history in InstanceHistory.AllAsync(check.Database, cancellationToken))
        {
            await check.ExamineAsync(history.Subject, async () =>
            {
                check.Database.ChangeTracker.Clear();
                await ReplayAsync(check.Database, history, cancellationToken);
                var id = history.Instance.Id;
                await CompareAsync(check, history, check.Database.Timers.Where(row => row.InstanceId == id), cancellationToken);
                await CompareAsync(check, history, check.Database.MessageSubscriptions.Where(row => row.InstanceId == id), cancellationToken);
                await CompareAsync(check, history, check.Database.SignalSubscriptions.Where(row => row.InstanceId == id), cancellationToken);
                await CompareAsync(
                    check,
                    history,
                    check.Database.Deliveries.Where(row => row.SourceId == id && row.Kind != DeliveryKind.SignalReceipt && row.Kind != DeliveryKind.SignalStart),
                    cancellationToken);
                await CompareAsync(check, history, check.Database.WorkItems.Where(row => row.InstanceId == id), cancellationToken);
                await CompareAsync(check, history, check.Database.Outbox.Where(row => row.InstanceId == id), cancellationToken);
            });
        }
    }

    private async Task ReplayAsync(WorkflowsDbContext database, InstanceHistory history, CancellationToken cancellationToken)
    {
        var definition = await definitions.OfAsync(database, history.Instance.DefinitionId, cancellationToken);
        var state = ProcessState.NotStarted;
        foreach (var command in history.Entries.GroupBy(entry => entry.CommandStart))
        {
            var events = command
                .Select(entry => new JournaledEvent(entry.Sequence, entry.At, ProcessEventJson.Read(entry.Type, entry.Data)))
                .ToList();
            state = events.Aggregate(state, (before, journaled) => ProcessEngine.Apply(before, journaled.Event));
            var transaction = new CommandTransaction(database, Actor.PlatformFor(history.Instance.AgencyId), events[0].At);
            var context = new ProjectionContext(transaction, history.Instance, definition, state, events);
            foreach (var projection in projections)
            {
                await projection.ProjectAsync(context, cancellationToken);
            }
        }
    }

    private static async Task CompareAsync<T>(
        InvariantCheck check, InstanceHistory history, IQueryable<T> stored, CancellationToken cancellationToken)
        where T : class
    {
        var database = check.Database;
        var rebuilt = database.ChangeTracker.Entries<T>()
            .Where(entry => entry.State is EntityState.Added)
            .ToDictionary(entry => KeyOf(database, entry.Entity), entry => entry.Entity);
        foreach (var row in await stored.AsNoTracking().ToListAsync(cancellationToken))
        {
            var key = KeyOf(database, row);
            if (!rebuilt.Remove(key, out var twin))
            {
                check.Report(history.Subject, $"{typeof(T).Name} {key} is stored and does not follow from the journal.");
                continue;
            }

            foreach (var property in Differences(database, row, twin))
            {
                check.Report(history.Subject, $"{typeof(T).Name} {key}: {property} is not what follows from the journal.");
            }
        }

        foreach (var key in rebuilt.Keys)
        {
            check.Report(history.Subject, $"{typeof(T).Name} {key} follows from the journal and is not stored.");
        }
    }

    // The identifier of an effect or delivery is given by the database; its key is its own.
    private static string KeyOf<T>(WorkflowsDbContext database, T row)
        where T : class =>
        row is OutboxEffect effect ? effect.Key
            : row is Delivery delivery ? delivery.Key
            : string.Join('/', database.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties.Select(part => part.GetGetter().GetClrValue(row)));

    private static IEnumerable<string> Differences<T>(WorkflowsDbContext database, T stored, T rebuilt)
        where T : class =>
        from property in database.Model.FindEntityType(typeof(T))!.GetProperties()
        where !NotProjected.Contains(property.Name) && !NotProjected.Contains(property.Name + "@" + typeof(T).Name)
        where !property.IsShadowProperty()
        let getter = property.GetGetter()
        where !property.GetValueComparer().Equals(getter.GetClrValue(stored), getter.GetClrValue(rebuilt))
        select property.Name;
}
