using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Items;

/// <summary>Where on the diagram of its pipeline an item stands. Ask only for an item that the reader may see.</summary>
public sealed class PipelinePosition(WorkflowsDbContext database)
{
    /// <summary>Finds the place.</summary>
    /// <param name="instanceId">The item's instance.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The place, or null where there is no such instance.</returns>
    public async Task<Place?> FindAsync(Guid instanceId, CancellationToken cancellationToken = default)
    {
        var instance = await database.Instances.AsNoTracking()
            .Where(row => row.Id == instanceId)
            .Select(row => new { row.DefinitionKey, row.DefinitionVersion })
            .SingleOrDefaultAsync(cancellationToken);
        if (instance is null)
        {
            return null;
        }

        var counts = await database.Journal.AsNoTracking()
            .Where(entry => entry.InstanceId == instanceId && entry.ElementId != null
                && (entry.Type == "ElementActivated" || entry.Type == "ElementCompleted" || entry.Type == "ElementTerminated"))
            .GroupBy(entry => new { entry.ElementId, entry.Type })
            .Select(group => new { group.Key.ElementId, group.Key.Type, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var elements = counts.GroupBy(count => count.ElementId!).ToList();
        return new Place(
            instance.DefinitionKey,
            instance.DefinitionVersion,
            [.. elements.Where(element => element.Sum(count => count.Type == "ElementActivated" ? count.Count : -count.Count) > 0).Select(element => element.Key)],
            [.. elements.Where(element => element.Any(count => count.Type == "ElementCompleted")).Select(element => element.Key)]);
    }

    /// <summary>A place on a diagram.</summary>
    public sealed record Place(
        string DefinitionKey, int DefinitionVersion, IReadOnlyList<string> ActiveElementIds, IReadOnlyList<string> CompletedElementIds);
}
