using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Decisions;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Execution;
using Workflows.Server.Storage;

namespace Workflows.Server.DecisionModels;

/// <summary>
/// The deployed decisions, ready to be asked. A deployed version never changes, so what was compiled once holds for as long
/// as the process lives.
/// </summary>
public sealed class DeployedDecisions
{
    private readonly ConcurrentDictionary<Guid, DecisionModel> _compiled = new();

    /// <summary>The decisions of the versions that are active now.</summary>
    /// <param name="database">Where to read; sees one agency.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The versions and their decisions.</returns>
    public async Task<DecisionsInForce> ActiveAsync(WorkflowsDbContext database, CancellationToken cancellationToken = default)
    {
        var active = await database.DecisionModels.AsNoTracking().Where(row => row.IsActive).OrderBy(row => row.Key).ToListAsync(cancellationToken);
        return new DecisionsInForce([.. active], LibraryOf(active));
    }

    /// <summary>The decisions of the versions that a definition was deployed with.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="modelIds">The versions.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Their decisions.</returns>
    public async Task<DecisionLibrary> OfAsync(
        WorkflowsDbContext database, IReadOnlyCollection<Guid> modelIds, CancellationToken cancellationToken = default) =>
        modelIds.Count == 0
            ? DecisionLibrary.Empty
            : LibraryOf(await database.DecisionModels.AsNoTracking().Where(row => modelIds.Contains(row.Id)).OrderBy(row => row.Key).ToListAsync(cancellationToken));

    /// <summary>A version's decisions.</summary>
    /// <param name="deployed">The version.</param>
    /// <returns>The decisions.</returns>
    /// <exception cref="InvalidOperationException">This release cannot read it although an earlier one could.</exception>
    public DecisionModel Compiled(DeployedDecisionModel deployed) => _compiled.GetOrAdd(
        deployed.Id,
        _ => DmnReader.Read(deployed.Original) is { Succeeded: true } read
            ? DecisionModel.Compile(read.Definitions).Model
            : throw new InvalidOperationException($"Version {deployed.VersionNumber} of the decisions {deployed.Key} cannot be read by this release."));

    // Of two models that have a decision of the same identifier the first by key has it, always.
    private DecisionLibrary LibraryOf(IEnumerable<DeployedDecisionModel> models) => new(
        models.SelectMany(model => model.DecisionIds.Select(id => KeyValuePair.Create(id, Compiled(model)))).DistinctBy(one => one.Key));
}

/// <summary>The decisions that a definition which is deployed now is checked against.</summary>
/// <param name="Models">The versions.</param>
/// <param name="Library">Their decisions.</param>
public sealed record DecisionsInForce(IReadOnlyList<DeployedDecisionModel> Models, DecisionLibrary Library)
{
    /// <summary>The versions that have one of the decisions.</summary>
    /// <param name="decisionIds">The identifiers by which the tasks of a definition ask.</param>
    public List<Guid> Of(IReadOnlyCollection<string> decisionIds) =>
        [.. decisionIds.Distinct()
            .Select(id => Models.FirstOrDefault(model => model.DecisionIds.Contains(id))?.Id).OfType<Guid>().Distinct().Order()];
}
