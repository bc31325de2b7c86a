using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes.Deliveries;

/// <summary>
/// Spreads signals (BPMN 2.0.2, 10.5.5): everybody who waits at the moment gets a delivery of their own, so that one who
/// cannot go on holds up nobody else.
/// </summary>
public sealed class SpreadSignal(ProcessExecution processes) : IDeliveryHandler
{
    /// <inheritdoc/>
    public IReadOnlyList<DeliveryKind> Kinds { get; } = [DeliveryKind.Signal, DeliveryKind.SignalReceipt, DeliveryKind.SignalStart];

    /// <inheritdoc/>
    public Task<Outcome<bool>> HandleAsync(CommandTransaction transaction, Delivery delivery, CancellationToken cancellationToken) => delivery.Kind switch
    {
        DeliveryKind.SignalReceipt => ReceiveAsync(transaction, delivery, cancellationToken),
        DeliveryKind.SignalStart => StartAsync(transaction, delivery, cancellationToken),
        _ => SpreadAsync(transaction, delivery, cancellationToken),
    };

    private static async Task<Outcome<bool>> SpreadAsync(CommandTransaction transaction, Delivery signal, CancellationToken cancellationToken)
    {
        var waiting = await Awaiting(transaction.Database, signal.Name, signal.SourceId).ToListAsync(cancellationToken);
        foreach (var instanceId in waiting)
        {
            transaction.Database.Deliveries.Add(Part(transaction, signal, DeliveryKind.SignalReceipt, instanceId, 0));
        }

        var starts = await DefinitionStart.Named(transaction.Database, ProcessStartKind.Signal, signal.Name).ToListAsync(cancellationToken);
        foreach (var start in starts)
        {
            transaction.Database.Deliveries.Add(Part(transaction, signal, DeliveryKind.SignalStart, null, start.Id));
        }

        return waiting.Count + starts.Count > 0;
    }

    private async Task<Outcome<bool>> ReceiveAsync(CommandTransaction transaction, Delivery signal, CancellationToken cancellationToken)
    {
        var delivered = await processes.ExecuteAsync(
            transaction, signal.TargetId!.Value, new DeliverSignal(signal.Name, VariablesJson.Read(signal.Variables)), cancellationToken);

        // One who no longer waits, or is over, has nothing to get; a signal is for those who wait when it comes.
        return delivered.Succeeded ? true
            : delivered.Refusal.Code is "signal.notAwaited" or "process.notActive" ? false
            : delivered.Refusal;
    }

    private async Task<Outcome<bool>> StartAsync(CommandTransaction transaction, Delivery signal, CancellationToken cancellationToken)
    {
        var start = await transaction.Database.DefinitionStarts.SingleOrDefaultAsync(row => row.Id == signal.TargetKey, cancellationToken);
        if (start is null)
        {
            return false;
        }

        var started = await processes.StartAtAsync(transaction, start, VariablesJson.Read(signal.Variables), cancellationToken);
        return started.Succeeded ? true : started.Refusal;
    }

    private static Delivery Part(CommandTransaction transaction, Delivery signal, DeliveryKind kind, Guid? targetId, long targetKey) => new()
    {
        AgencyId = signal.AgencyId,
        Key = $"{signal.Key}/{(targetId is { } id ? id.ToString("D") : targetKey.ToString(System.Globalization.CultureInfo.InvariantCulture))}",
        Kind = kind,
        SourceId = signal.SourceId,
        SourceKey = signal.SourceKey,
        TargetId = targetId,
        TargetKey = targetKey,
        Name = signal.Name,
        Variables = signal.Variables,
        State = EffectState.Pending,
        NextAttemptAt = transaction.Now,
        CreatedAt = transaction.Now,
    };

    internal static IQueryable<Guid> Awaiting(WorkflowsDbContext database, string name, Guid? sourceId) =>
        database.SignalSubscriptions.AsNoTracking()
            .Where(subscription => subscription.SignalName == name && subscription.InstanceId != sourceId)
            .Select(subscription => subscription.InstanceId)
            .Distinct()
            .OrderBy(id => id);
}
