using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.DecisionModels;

/// <summary>
/// Deploys a DMN file as the next version of its key. Definitions that are deployed from then on use it; those that are
/// deployed already stay with the version that they were checked against. Administrators only.
/// </summary>
public sealed class DeployDecisionModel(CommandTransactions transactions)
{
    private const int LongestKey = 255;
    private const int LongestName = 400;

    /// <summary>Deploys a file that was checked.</summary>
    /// <param name="actor">Who deploys.</param>
    /// <param name="model">The file.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The version; a refusal where the file cannot be used or the actor may not.</returns>
    public Task<Outcome<Deployment>> ExecuteAsync(
        Actor actor, CheckedDecisionModel model, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Deployment>(
            actor,
            async (transaction, cancel) =>
            {
                var posts = await PostsInForce.OfAsync(transaction.Database, actor.PersonId!.Value, transaction.Now, cancel);
                if (!posts.Holds(Post.Administrator))
                {
                    return new Refusal("definition.administratorOnly", RefusalKind.Forbidden);
                }

                return model.Model is null || KeyOf(model) is not { Length: > 0 and <= LongestKey } key
                    ? new Refusal("decision.invalid", RefusalKind.Unprocessable)
                    : await AddAsync(transaction, actor.AgencyId!.Value, key, model, cancel);
            },
            cancellationToken);

    private static async Task<Deployment> AddAsync(
        CommandTransaction transaction, Guid agencyId, string key, CheckedDecisionModel model, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(model.Bytes));
        var versions = await transaction.Database.DecisionModels
            .Where(row => row.AgencyId == agencyId && row.Key == key).ToListAsync(cancellationToken);
        var deployed = versions.Where(row => row.Sha256 == sha256).MaxBy(row => row.VersionNumber);
        var isNew = deployed is null;
        if (deployed is null)
        {
            // Race: two administrators deploy at once. The unique index on key and version lets one have the number; the other
            // is decided again and finds either its own file there or the next number free.
            deployed = New(transaction, agencyId, key, versions.Count == 0 ? 1 : versions.Max(row => row.VersionNumber) + 1, sha256, model);
            transaction.Database.DecisionModels.Add(deployed);
        }

        versions.ForEach(row => row.IsActive = row == deployed);
        transaction.Audit(agencyId, "decision.deployed", $"decision:{deployed.Id}", new { key, version = deployed.VersionNumber, sha256 });
        return new Deployment(deployed.Id, key, deployed.VersionNumber, isNew);
    }

    private static DeployedDecisionModel New(
        CommandTransaction transaction, Guid agencyId, string key, int version, string sha256, CheckedDecisionModel model)
    {
        var name = string.IsNullOrWhiteSpace(model.Definitions!.Name) ? key : model.Definitions.Name;
        return new DeployedDecisionModel
        {
            Id = Guid.CreateVersion7(transaction.Now),
            AgencyId = agencyId,
            Key = key,
            VersionNumber = version,
            Name = name.Length > LongestName ? name[..LongestName] : name,
            DecisionIds = [.. model.DecisionIds],
            Sha256 = sha256,
            Original = model.Bytes,
            DeployedAt = transaction.Now,
            DeployedBy = transaction.Actor.PersonId,
            IsActive = true,
        };
    }

    private static string? KeyOf(CheckedDecisionModel model) =>
        string.IsNullOrEmpty(model.Definitions!.Id) ? model.Definitions.Name : model.Definitions.Id;
}
