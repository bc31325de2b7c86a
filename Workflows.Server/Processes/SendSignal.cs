using System.Text.Json;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Outbox;
using Workflows.Server.Processes.Deliveries;

namespace Workflows.Server.Processes;

/// <summary>Sends a signal to everybody who waits for it, and begins the processes that it begins. Administrators only.</summary>
public sealed class SendSignal(OperatorTransactions operators, OutboxDrain drain)
{
    private const int LongestName = 255;

    /// <summary>Sends the signal.</summary>
    /// <param name="actor">Who sends it.</param>
    /// <param name="request">The signal.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The identifier of the sending; <c>signal.nameMissing</c> where it has no name.</returns>
    public async Task<Outcome<Guid>> ExecuteAsync(Actor actor, Request request, CancellationToken cancellationToken = default)
    {
        var sent = await operators.RunAsync<Guid>(
            actor,
            async (transaction, cancel) =>
            {
                var variables = VariablesJson.Read(request.Variables);
                if (!variables.Succeeded || string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > LongestName)
                {
                    return variables.Refusal ?? new Refusal("signal.nameMissing", RefusalKind.Unprocessable, LongestName) { Member = "name" };
                }

                var id = Guid.CreateVersion7(transaction.Now);
                transaction.Database.Deliveries.Add(new Delivery
                {
                    AgencyId = actor.AgencyId!.Value,
                    Key = DeliveryProjection.KeyOf(id, 0),
                    Kind = DeliveryKind.Signal,
                    Name = request.Name,
                    Variables = VariablesJson.Write(variables.Value),
                    State = EffectState.Pending,
                    NextAttemptAt = transaction.Now,
                    CreatedAt = transaction.Now,
                });
                transaction.Audit(actor.AgencyId.Value, "signal.sent", $"signal:{id}", new { request.Name });
                return id;
            },
            cancellationToken);

        // Crash: the signal is a row by now, which the sweep spreads if this does not. Who sent it finds it spread.
        if (sent.Succeeded)
        {
            await drain.DrainAsync(cancellationToken);
        }

        return sent;
    }

    /// <summary>A signal.</summary>
    public sealed record Request(string? Name, JsonElement? Variables);
}
