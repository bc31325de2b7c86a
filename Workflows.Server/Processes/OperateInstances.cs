using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Hosting.Idempotency;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>What an administrator does to instances by hand. Each act is audited with its reason.</summary>
public sealed class OperateInstances(OperatorTransactions operators, ProcessExecution processes, IdempotencyKey idempotency)
{
    private const int LongestText = 255;

    /// <summary>Starts an instance.</summary>
    public Task<Outcome<Guid>> StartAsync(Actor actor, StartRequest request, CancellationToken cancellationToken = default) =>
        operators.RunAsync<Guid>(
            actor,
            async (transaction, cancel) =>
            {
                var (createdId, refusal) = await idempotency.FindAsync(transaction, cancel);
                if (refusal is not null || createdId is not null)
                {
                    return refusal is not null ? refusal : Guid.Parse(createdId!);
                }

                var variables = VariablesJson.Read(request.Variables);
                if (!variables.Succeeded || request.BusinessKey?.Length > LongestText)
                {
                    return variables.Refusal ?? new Refusal("instance.businessKeyTooLong", RefusalKind.Unprocessable, LongestText) { Member = "businessKey" };
                }

                var start = new StartInstance(
                    actor.AgencyId!.Value, request.DefinitionKey ?? string.Empty, request.Version, request.BusinessKey, variables.Value);
                var started = await processes.StartAsync(transaction, start, cancel);
                if (!started.Succeeded)
                {
                    return started.Refusal;
                }

                Audit(transaction, started.Value, "instance.started", new { request.DefinitionKey, version = started.Value.DefinitionVersion });
                idempotency.Remember(transaction, started.Value.Id.ToString());
                return started.Value.Id;
            },
            cancellationToken);

    /// <summary>Ends an instance and everything in it, after undoing what it has done where that is asked for.</summary>
    public Task<Outcome<bool>> CancelAsync(
        Actor actor, Guid id, string? reason, bool compensate = false, CancellationToken cancellationToken = default) =>
        operators.ActAsync(
            actor, processes, new OperatorAct(id, "instance.canceled", reason, why => new CancelProcess(why, compensate)), cancellationToken);

    /// <summary>Tries again what incidents stopped: one, or all that are open.</summary>
    public Task<Outcome<int>> RetryAsync(Actor actor, Guid id, long? incidentKey, CancellationToken cancellationToken = default) =>
        operators.RunAsync<int>(
            actor,
            async (transaction, cancel) =>
            {
                var instance = await transaction.Database.Instances.SingleOrDefaultAsync(row => row.Id == id, cancel);
                if (instance is null)
                {
                    return new Refusal("instance.notFound", RefusalKind.NotFound, id);
                }

                long[] keys = incidentKey is { } key
                    ? [key]
                    : [.. ProcessStateJson.Read(instance.State).Incidents.Select(incident => incident.Key)];
                if (keys.Length == 0)
                {
                    return new Refusal("incident.none", RefusalKind.Conflict);
                }

                foreach (var incident in keys)
                {
                    var retried = await processes.ExecuteAsync(transaction, id, new RetryIncident(incident), cancel);
                    if (!retried.Succeeded)
                    {
                        return retried.Refusal;
                    }
                }

                Audit(transaction, instance, "instance.retried", new { incidents = keys });
                return keys.Length;
            },
            cancellationToken);

    private static void Audit(CommandTransaction transaction, ProcessInstance instance, string action, object data) =>
        transaction.Audit(instance.AgencyId, action, $"instance:{instance.Id}", data);

    /// <summary>An instance to be started by hand.</summary>
    public sealed record StartRequest(string? DefinitionKey, int? Version, string? BusinessKey, JsonElement? Variables);
}
