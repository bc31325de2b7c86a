using Workflows.Server.Hosting.Problems;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes.Deliveries;

/// <summary>Makes deliveries of some kinds.</summary>
public interface IDeliveryHandler
{
    /// <summary>The kinds that it makes.</summary>
    IReadOnlyList<DeliveryKind> Kinds { get; }

    /// <summary>Makes the delivery, in the transaction in which it is recorded as made.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="delivery">What is delivered.</param>
    /// <param name="cancellationToken">Cancels it; it is tried again.</param>
    /// <returns>Whether there was somebody to get it; a refusal where it cannot be done now, to be tried again later.</returns>
    Task<Outcome<bool>> HandleAsync(CommandTransaction transaction, Delivery delivery, CancellationToken cancellationToken);
}
