using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>Delivers a message to the one instance that waits for it. Administrators only.</summary>
public sealed class SendMessage(CommandTransactions transactions, ProcessExecution processes)
{
    /// <summary>Delivers the message.</summary>
    /// <param name="actor">Who sends it.</param>
    /// <param name="request">The message.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>
    /// The instance that got it; <c>message.notAwaited</c> where nobody waits for it, <c>message.ambiguous</c> where more than
    /// one does.
    /// </returns>
    public Task<Outcome<Guid>> ExecuteAsync(Actor actor, Request request, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Guid>(
            actor,
            async (transaction, cancel) =>
            {
                var posts = await PostsInForce.OfAsync(transaction.Database, actor.PersonId!.Value, transaction.Now, cancel);
                if (!InstanceAccess.MayOperate(posts))
                {
                    return new Refusal("instance.administratorOnly", RefusalKind.Forbidden);
                }

                var variables = VariablesJson.Read(request.Variables);
                if (!variables.Succeeded)
                {
                    return variables.Refusal;
                }

                var waiting = await Awaiting(transaction.Database, request.Name ?? string.Empty, request.CorrelationKey).ToListAsync(cancel);
                if (waiting.Count != 1)
                {
                    return waiting.Count == 0
                        ? new Refusal("message.notAwaited", RefusalKind.NotFound, request.Name ?? string.Empty)
                        : new Refusal("message.ambiguous", RefusalKind.Conflict, request.Name ?? string.Empty);
                }

                // Race: a second delivery may have found the same row. The instance's version lets one commit; the other is
                // decided again, finds no row, and is told that nobody waits.
                var (instanceId, key) = (waiting[0].InstanceId, waiting[0].SubscriptionKey);
                var delivered = await processes.ExecuteAsync(transaction, instanceId, new DeliverMessage(key, variables.Value), cancel);
                if (!delivered.Succeeded)
                {
                    return delivered.Refusal;
                }

                transaction.Audit(
                    delivered.Value.AgencyId, "message.delivered", $"instance:{instanceId}", new { request.Name, request.CorrelationKey });
                return instanceId;
            },
            cancellationToken);

    internal static IQueryable<MessageSubscription> Awaiting(WorkflowsDbContext database, string name, string? correlationKey)
    {
        var key = correlationKey ?? string.Empty;
        return database.MessageSubscriptions.AsNoTracking()
            .Where(subscription => subscription.MessageName == name && subscription.CorrelationKey == key)
            .OrderBy(subscription => subscription.InstanceId).ThenBy(subscription => subscription.SubscriptionKey)
            .Take(2);
    }

    /// <summary>A message.</summary>
    public sealed record Request(string? Name, string? CorrelationKey, JsonElement? Variables);
}
