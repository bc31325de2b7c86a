using Microsoft.EntityFrameworkCore;

namespace Workflows.Server.Storage;

/// <summary>Removing rows that may be gone already.</summary>
internal static class RowRemoval
{
    /// <summary>Removes the row of a key where there is one.</summary>
    public static async Task RemoveByKeyAsync<T>(this DbSet<T> rows, object[] key, CancellationToken cancellationToken)
        where T : class
    {
        if (await rows.FindAsync(key, cancellationToken) is { } row)
        {
            rows.Remove(row);
        }
    }
}
