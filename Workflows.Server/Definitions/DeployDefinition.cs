using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Calendar;
using Workflows.Definitions.Execution;
using Workflows.Server.DecisionModels;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Organisation.Calendar;
using Workflows.Server.Storage;

namespace Workflows.Server.Definitions;

/// <summary>
/// Deploys a pipeline: stores the file as the next version of its key, on which new instances start from then on. Instances that
/// run stay on theirs. The same file deployed again is the version that it was, and becomes the active one again.
/// Administrators only.
/// </summary>
public sealed class DeployDefinition(CommandTransactions transactions, OfficialCalendar calendar)
{
    /// <summary>Deploys a file that was checked.</summary>
    /// <param name="actor">Who deploys.</param>
    /// <param name="definition">The file.</param>
    /// <param name="decisions">The decisions that it was checked against; null for none.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The version; a refusal where the file cannot run or the actor may not.</returns>
    public Task<Outcome<Deployment>> ExecuteAsync(
        Actor actor, CheckedDefinition definition, DecisionsInForce? decisions = null, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Deployment>(
            actor,
            async (transaction, cancel) =>
            {
                var posts = await PostsInForce.OfAsync(transaction.Database, actor.PersonId!.Value, transaction.Now, cancel);
                if (!posts.Holds(Post.Administrator))
                {
                    return new Refusal("definition.administratorOnly", RefusalKind.Forbidden);
                }

                return await AddAsync(transaction, actor.AgencyId!.Value, definition, decisions, calendar.Days, cancel);
            },
            cancellationToken);

    /// <summary>Deploys within a transaction that goes on, as seeding does: every process of the file under its own key.</summary>
    internal static async Task<Outcome<Deployment>> AddAsync(
        CommandTransaction transaction,
        Guid agencyId,
        CheckedDefinition definition,
        DecisionsInForce? decisions,
        WorkingCalendar calendar,
        CancellationToken cancellationToken)
    {
        Deployment? first = null;
        foreach (var process in definition.Processes)
        {
            var deployment = await AddAsync(
                transaction, agencyId, new DefinitionToDeploy(definition.Bytes, process, decisions?.Of([.. process.DecisionIds]) ?? []), calendar, cancellationToken);
            first = first is null ? deployment : first with { Others = [.. first.Others, deployment] };
        }

        return first is null ? new Refusal("definition.invalid", RefusalKind.Unprocessable) : first;
    }

    private static async Task<Deployment> AddAsync(
        CommandTransaction transaction,
        Guid agencyId,
        DefinitionToDeploy toDeploy,
        WorkingCalendar calendar,
        CancellationToken cancellationToken)
    {
        var process = toDeploy.Process;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(toDeploy.File));
        var versions = await transaction.Database.Definitions
            .Where(row => row.AgencyId == agencyId && row.Key == process.ProcessId)
            .Where(row => row.IsActive || row.Sha256 == sha256)
            .ToListAsync(cancellationToken);
        var deployed = versions
            .Where(row => row.Sha256 == sha256 && row.DecisionModelIds.SequenceEqual(toDeploy.DecisionModelIds))
            .MaxBy(row => row.VersionNumber);
        var isNew = deployed is null;
        if (deployed is null)
        {
            // Race: two administrators deploy at once. The unique index on key and version lets one have the number; the other
            // is decided again and finds either its own file there or the next number free.
            deployed = await NewVersionAsync(transaction, agencyId, toDeploy, sha256, cancellationToken);
            transaction.Database.Definitions.Add(deployed);
        }

        foreach (var other in versions.Where(row => row.IsActive && row.Id != deployed.Id))
        {
            other.IsActive = false;
        }

        var wasActive = !isNew && deployed.IsActive;
        deployed.IsActive = true;
        if (!wasActive)
        {
            await DefinitionStarts.ReplaceAsync(transaction, deployed, process, calendar, cancellationToken);
            transaction.Audit(
                agencyId,
                isNew ? "definition.deployed" : "definition.activated",
                $"definition:{deployed.Id}",
                new { deployed.Key, version = deployed.VersionNumber, sha256 });
        }

        return new Deployment(deployed.Id, deployed.Key, deployed.VersionNumber, isNew);
    }

    private static async Task<DeployedDefinition> NewVersionAsync(
        CommandTransaction transaction, Guid agencyId, DefinitionToDeploy toDeploy, string sha256, CancellationToken cancellationToken)
    {
        var (key, name) = (toDeploy.Process.ProcessId, toDeploy.Process.Process.Name);
        var last = await transaction.Database.Definitions
            .Where(row => row.AgencyId == agencyId && row.Key == key)
            .MaxAsync(row => (int?)row.VersionNumber, cancellationToken);
        return new DeployedDefinition
        {
            Id = Guid.CreateVersion7(transaction.Now),
            AgencyId = agencyId,
            Key = key,
            VersionNumber = (last ?? 0) + 1,
            Name = string.IsNullOrWhiteSpace(name) ? key : name.Length > 400 ? name[..400] : name,
            Sha256 = sha256,
            Original = toDeploy.File,
            DecisionModelIds = toDeploy.DecisionModelIds,
            DeployedAt = transaction.Now,
            DeployedBy = transaction.Actor.PersonId,
            IsActive = false,
        };
    }
}

/// <summary>One process of a file that is about to be deployed.</summary>
/// <param name="File">The file.</param>
/// <param name="Process">The process.</param>
/// <param name="DecisionModelIds">The versions of decision models that its tasks ask, in order.</param>
internal sealed record DefinitionToDeploy(byte[] File, ExecutableProcess Process, List<Guid> DecisionModelIds);

/// <summary>What was deployed.</summary>
/// <param name="Id">The version's identifier.</param>
/// <param name="Key">The pipeline.</param>
/// <param name="Version">The version within it.</param>
/// <param name="IsNew">False where the same file was deployed before.</param>
public sealed record Deployment(Guid Id, string Key, int Version, bool IsNew)
{
    /// <summary>What else the file holds, each process under its own key.</summary>
    public IReadOnlyList<Deployment> Others { get; init; } = [];
}
