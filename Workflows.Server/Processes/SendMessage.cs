using System.Text.Json;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;

namespace Workflows.Server.Processes;

/// <summary>Delivers a message to the one instance that waits for it, or begins the process that it begins. Administrators only.</summary>
public sealed class SendMessage(OperatorTransactions operators, ProcessExecution processes)
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
        operators.RunAsync<Guid>(
            actor,
            async (transaction, cancel) =>
            {
                var variables = VariablesJson.Read(request.Variables);
                if (!variables.Succeeded)
                {
                    return variables.Refusal;
                }

                var message = new IncomingMessage(
                    actor.AgencyId!.Value, request.Name ?? string.Empty, request.CorrelationKey ?? string.Empty, variables.Value);
                var delivered = await message.DeliverAsync(transaction, processes, cancel);
                if (!delivered.Succeeded)
                {
                    return delivered.Refusal;
                }

                var instanceId = delivered.Value.Id;
                transaction.Audit(
                    delivered.Value.AgencyId, "message.delivered", $"instance:{instanceId}", new { request.Name, request.CorrelationKey });
                return instanceId;
            },
            cancellationToken);

    /// <summary>A message.</summary>
    public sealed record Request(string? Name, string? CorrelationKey, JsonElement? Variables);
}
