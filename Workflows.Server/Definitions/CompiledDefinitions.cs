using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.DecisionModels;
using Workflows.Server.Storage;

namespace Workflows.Server.Definitions;

/// <summary>
/// The deployed definitions, ready to run. A deployed version never changes, so what was compiled once holds for as long as
/// the process lives, and no node needs to tell another.
/// </summary>
public sealed class CompiledDefinitions(DeployedDecisions decisions)
{
    private readonly ConcurrentDictionary<Guid, ExecutableProcess> _compiled = new();

    /// <summary>A deployed definition, ready to run.</summary>
    /// <param name="database">Where to read it the first time.</param>
    /// <param name="definitionId">Which.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="InvalidOperationException">It is not there, or this release cannot run it although an earlier one could.</exception>
    public async Task<ExecutableProcess> OfAsync(
        WorkflowsDbContext database, Guid definitionId, CancellationToken cancellationToken = default)
    {
        if (_compiled.TryGetValue(definitionId, out var known))
        {
            return known;
        }

        var deployed = await database.Definitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == definitionId, cancellationToken)
            ?? throw new InvalidOperationException($"The definition {definitionId} is not in the database.");
        return _compiled.GetOrAdd(definitionId, Compile(deployed, await decisions.OfAsync(database, deployed.DecisionModelIds, cancellationToken)));
    }

    internal static ExecutableProcess Compile(DeployedDefinition deployed, DecisionLibrary library)
    {
        var file = BpmnFile.Read(deployed.Original);
        var compilation = file.Definitions is { } definitions ? ExecutableProcess.Compile(definitions, deployed.Key, library) : null;
        return compilation?.Process ?? throw new InvalidOperationException(
            $"Version {deployed.VersionNumber} of {deployed.Key} cannot be run by this release: "
            + string.Join("; ", (compilation?.Diagnostics ?? file.Diagnostics).Select(diagnostic => diagnostic.Message)));
    }
}
