using Workflows.Server.Hosting.Problems;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes.Deliveries;

/// <summary>Delivers messages: to the one instance that waits, else to the process that the message begins.</summary>
public sealed class DeliverToWaiting(ProcessExecution processes) : IDeliveryHandler
{
    /// <inheritdoc/>
    public IReadOnlyList<DeliveryKind> Kinds { get; } = [DeliveryKind.Message];

    /// <inheritdoc/>
    public async Task<Outcome<bool>> HandleAsync(CommandTransaction transaction, Delivery delivery, CancellationToken cancellationToken)
    {
        var message = new IncomingMessage(delivery.AgencyId, delivery.Name, delivery.CorrelationKey, VariablesJson.Read(delivery.Variables));
        var received = await message.DeliverAsync(transaction, processes, cancellationToken);
        return received.Succeeded ? true : received.Refusal;
    }
}
