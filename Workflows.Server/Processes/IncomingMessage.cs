using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>A message on its way to who gets it (BPMN 2.0.2, 8.4.2 Correlation).</summary>
/// <param name="AgencyId">Whose message.</param>
/// <param name="Name">The name of the message.</param>
/// <param name="CorrelationKey">What selects the receiver among those that wait for the same name; empty for none.</param>
/// <param name="Variables">What it carries.</param>
public sealed record IncomingMessage(Guid AgencyId, string Name, string CorrelationKey, FeelContext Variables)
{
    /// <summary>Hands it to the one instance that waits for it, or begins the process that it begins.</summary>
    /// <param name="transaction">The transaction in which it is received.</param>
    /// <param name="processes">The host.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>
    /// The instance that got it; <c>message.notAwaited</c> where nobody waits for it, <c>message.ambiguous</c> where more than
    /// one does.
    /// </returns>
    public async Task<Outcome<ProcessInstance>> DeliverAsync(
        CommandTransaction transaction, ProcessExecution processes, CancellationToken cancellationToken)
    {
        var waiting = await Awaiting(transaction.Database, Name, CorrelationKey).ToListAsync(cancellationToken);
        if (waiting.Count > 1)
        {
            return new Refusal("message.ambiguous", RefusalKind.Conflict, Name);
        }

        // Race: a second delivery may have found the same row. The instance's version lets one commit; the other is decided
        // again, finds no row, and is told that nobody waits.
        if (waiting is [var subscription])
        {
            return await processes.ExecuteAsync(
                transaction, subscription.InstanceId, new DeliverMessage(subscription.SubscriptionKey, Variables), cancellationToken);
        }

        var start = await DefinitionStart.Named(transaction.Database, ProcessStartKind.Message, Name).FirstOrDefaultAsync(cancellationToken);
        return start is null
            ? new Refusal("message.notAwaited", RefusalKind.NotFound, Name)
            : await processes.StartAtAsync(transaction, start, Variables, cancellationToken);
    }

    internal static IQueryable<MessageSubscription> Awaiting(WorkflowsDbContext database, string name, string? correlationKey)
    {
        var key = correlationKey ?? string.Empty;
        return database.MessageSubscriptions.AsNoTracking()
            .Where(subscription => subscription.MessageName == name && subscription.CorrelationKey == key)
            .OrderBy(subscription => subscription.InstanceId).ThenBy(subscription => subscription.SubscriptionKey)
            .Take(2);
    }
}
