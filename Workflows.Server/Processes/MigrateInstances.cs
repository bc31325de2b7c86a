using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Outbox;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>
/// Moves an instance to another version of its definition, after saying what that would do. Administrators only; never by
/// itself.
/// </summary>
public sealed class MigrateInstances(OperatorTransactions operators, ProcessExecution processes, CompiledDefinitions definitions, BackgroundWake wake)
{
    /// <summary>Moves the instance, or says what moving it would do.</summary>
    /// <param name="actor">Who moves it.</param>
    /// <param name="id">The instance.</param>
    /// <param name="request">Where to, and whether only to try.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>
    /// The plan; <c>definition.notFound</c> where there is no such version, <c>instance.cannotMigrate</c> where something that
    /// lives has no place there, <c>instance.reasonMissing</c>.
    /// </returns>
    public Task<Outcome<Plan>> ExecuteAsync(Actor actor, Guid id, Request request, CancellationToken cancellationToken = default) =>
        operators.RunAsync<Plan>(
            actor,
            async (transaction, cancel) =>
            {
                var instance = await transaction.Database.Instances.SingleOrDefaultAsync(row => row.Id == id, cancel);
                if (instance is null)
                {
                    return new Refusal("instance.notFound", RefusalKind.NotFound, id);
                }

                var target = await DeployedDefinition.FindAsync(
                    transaction.Database, instance.AgencyId, instance.DefinitionKey, request.Version, cancel);
                if (target is null)
                {
                    return new Refusal("definition.notFound", RefusalKind.NotFound, instance.DefinitionKey);
                }

                var to = await definitions.OfAsync(transaction.Database, target.Id, cancel);
                var plan = await PlanAsync(transaction.Database, instance, to, request.Pairs, cancel);
                if (request.DryRun == true)
                {
                    return plan;
                }

                if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > OperatorAct.LongestReason)
                {
                    return new Refusal("instance.reasonMissing", RefusalKind.Unprocessable) { Member = "reason" };
                }

                return plan.Findings.Count > 0
                    ? new Refusal("instance.cannotMigrate", RefusalKind.Conflict, plan.Findings[0].Message)
                    : await MoveAsync(transaction, instance, new Move(target, to, request), plan, cancel);
            },
            cancellationToken);

    private async Task<Outcome<Plan>> MoveAsync(
        CommandTransaction transaction, ProcessInstance instance, Move move, Plan plan, CancellationToken cancellationToken)
    {
        var from = instance.DefinitionVersion;

        // The engine decides on the version that the instance has run; only then it runs the other. All in one transaction, so
        // that no command ever meets the state of one version and the definition of another.
        var moved = await processes.ExecuteAsync(
            transaction, instance.Id, new MigrateProcess(move.To, MappingOf(move.Request.Pairs)), cancellationToken);
        if (!moved.Succeeded)
        {
            return moved.Refusal;
        }

        (instance.DefinitionId, instance.DefinitionVersion) = (move.Target.Id, move.Target.VersionNumber);
        transaction.Audit(
            instance.AgencyId,
            "instance.migrated",
            $"instance:{instance.Id}",
            new { from, to = move.Target.VersionNumber, reason = move.Request.Reason });
        transaction.AfterCommit(wake.DrainSoon);
        return plan;
    }

    private async Task<Plan> PlanAsync(
        WorkflowsDbContext database,
        ProcessInstance instance,
        ExecutableProcess target,
        IReadOnlyDictionary<string, string>? pairs,
        CancellationToken cancellationToken)
    {
        var source = await definitions.OfAsync(database, instance.DefinitionId, cancellationToken);
        var plan = ProcessMigration.Plan(source, target, MappingOf(pairs), ProcessStateJson.Read(instance.State));
        return new Plan(
            [.. plan.Pairs.Select(pair => new Pair(pair.From, pair.To))],
            [.. plan.Findings.Select(finding => new Finding(finding.Code, finding.ElementId, finding.Message))],
            [.. plan.Armed.Select(armed => armed.ElementId)],
            [.. plan.Dropped.Select(dropped => dropped.ElementId)]);
    }

    private static ActivityMapping MappingOf(IReadOnlyDictionary<string, string>? pairs) =>
        new([.. (pairs ?? new Dictionary<string, string>()).Select(pair => new MigratedElement(pair.Key, pair.Value))]);

    /// <summary>Where an instance is to be moved.</summary>
    /// <param name="Version">The version; null for the active one.</param>
    /// <param name="Pairs">Elements that have another identifier there.</param>
    /// <param name="DryRun">Whether only to say what it would do.</param>
    /// <param name="Reason">Why; needed but for a dry run.</param>
    public sealed record Request(int? Version, IReadOnlyDictionary<string, string>? Pairs, bool? DryRun, string? Reason);

    /// <summary>What moving an instance does.</summary>
    /// <param name="Pairs">Which element stands for which.</param>
    /// <param name="Findings">What has no place there; an instance with findings cannot be moved.</param>
    /// <param name="Armed">Events that begin to wait.</param>
    /// <param name="Dropped">Events that no longer wait.</param>
    public sealed record Plan(
        IReadOnlyList<Pair> Pairs, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Armed, IReadOnlyList<string> Dropped);

    /// <summary>An element and the one that stands for it.</summary>
    public sealed record Pair(string From, string To);

    /// <summary>Something that has no place in the other version.</summary>
    public sealed record Finding(string Code, string? ElementId, string Message);

    private sealed record Move(DeployedDefinition Target, ExecutableProcess To, Request Request);
}
