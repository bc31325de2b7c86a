using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workflows.Server.Storage.Sqlite;

/// <summary>
/// What each connection to SQLite must be told, because SQLite keeps it for the connection and not in the file: to wait for
/// another process's write instead of failing at once, to hold foreign keys, and to wait for the disk at each commit, so that
/// what was acknowledged survives a power cut.
/// </summary>
public sealed class SqliteSession : DbConnectionInterceptor
{
    /// <summary>How long a statement waits for another writer, in seconds; then the answer is 503.</summary>
    public const int BusySeconds = 5;

    private const string Settings = "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls; these touch memory only.
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
