using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Storage;

namespace Workflows.Server.DecisionModels;

/// <summary>Which decisions are deployed. Everybody of the agency may know by which rules it decides.</summary>
public sealed class ReadDecisionModels(WorkflowsDbContext database)
{
    /// <summary>The versions, by key and from the newest of each.</summary>
    public async Task<Page<Row>> ListAsync(PageRequest page, CancellationToken cancellationToken = default)
    {
        var rows = database.DecisionModels.AsNoTracking();
        if (page.CursorParts(2) is [var afterKey, var afterVersion] && int.TryParse(afterVersion, out var version))
        {
            rows = rows.Where(row => string.Compare(row.Key, afterKey) > 0 || (row.Key == afterKey && row.VersionNumber < version));
        }

        var found = await rows
            .OrderBy(row => row.Key).ThenByDescending(row => row.VersionNumber)
            .Take(page.Size + 1)
            .Select(row => new Row(row.Key, row.VersionNumber, row.Id, row.Name, row.DecisionIds, row.IsActive, row.DeployedAt))
            .ToListAsync(cancellationToken);
        return page.Cut(found, row => PageRequest.Cursor(row.Key, row.Version));
    }

    /// <summary>One version with its file, or null.</summary>
    public Task<DeployedDecisionModel?> FindAsync(string key, int version, CancellationToken cancellationToken = default) =>
        database.DecisionModels.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key && row.VersionNumber == version, cancellationToken);

    /// <summary>A deployed version.</summary>
    public sealed record Row(
        string Key, int Version, Guid Id, string Name, IReadOnlyList<string> DecisionIds, bool Active, DateTimeOffset DeployedAt);
}
