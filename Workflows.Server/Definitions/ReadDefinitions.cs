using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Storage;

namespace Workflows.Server.Definitions;

/// <summary>What is deployed. Everybody of the agency may know by which pipelines it decides.</summary>
public sealed class ReadDefinitions(WorkflowsDbContext database)
{
    /// <summary>The versions, by key and from the newest of each.</summary>
    public async Task<Page<Row>> ListAsync(string? key, PageRequest page, CancellationToken cancellationToken = default)
    {
        var rows = database.Definitions.AsNoTracking();
        if (key is not null)
        {
            rows = rows.Where(row => row.Key == key);
        }

        if (page.CursorParts(2) is [var afterKey, var afterVersion] && int.TryParse(afterVersion, out var version))
        {
            rows = rows.Where(row => string.Compare(row.Key, afterKey) > 0 || (row.Key == afterKey && row.VersionNumber < version));
        }

        var found = await rows
            .OrderBy(row => row.Key).ThenByDescending(row => row.VersionNumber)
            .Take(page.Size + 1)
            .Select(row => new Row(row.Key, row.VersionNumber, row.Id, row.Name, row.Sha256, row.IsActive, row.DeployedAt, row.DeployedBy))
            .ToListAsync(cancellationToken);
        return page.Cut(found, row => PageRequest.Cursor(row.Key, row.Version));
    }

    /// <summary>One version with its file, or null.</summary>
    public Task<DeployedDefinition?> FindAsync(string key, int version, CancellationToken cancellationToken = default) =>
        database.Definitions.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key && row.VersionNumber == version, cancellationToken);

    /// <summary>A deployed version.</summary>
    public sealed record Row(
        string Key, int Version, Guid Id, string Name, string Sha256, bool Active, DateTimeOffset DeployedAt, Guid? DeployedBy);
}
