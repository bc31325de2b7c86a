using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage.Sqlite;

namespace Workflows.Server.Storage;

/// <summary>What must be done to the database before the first request.</summary>
public sealed class StorageStart(
    StorageOptions options, WorkflowsDatabase database, IHostEnvironment environment, ILogger<StorageStart> logger) : IDisposable
{
    private SqliteServerLock? _lock;

    /// <summary>Holds the embedded database for this process and brings the schema up to date, or sees that it is.</summary>
    /// <param name="migrate">Whether to migrate; null follows <see cref="StorageOptions.MigrateAtStart"/>.</param>
    /// <param name="cancellationToken">Cancels between two migrations.</param>
    /// <returns>The migrations that were applied.</returns>
    /// <exception cref="DatabaseInUseException">Another server holds the embedded database.</exception>
    /// <exception cref="InvalidOperationException">Migrations are pending and may not be applied here.</exception>
    public async Task<IReadOnlyList<string>> PrepareAsync(bool? migrate = null, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(options.DataFolder);
        var sqlite = options.Provider == StorageProvider.Sqlite;
        if (sqlite)
        {
            _lock ??= SqliteServerLock.Take(options.ConnectionString);
        }

        await using var context = database.Open(AgencyScope.Platform);
        if (sqlite)
        {
            await UseWriteAheadLogAsync(context, cancellationToken);
        }

        var pending = (await PendingAsync(context, cancellationToken)).ToList();
        if (pending.Count == 0)
        {
            return [];
        }

        if (!(migrate ?? options.MigrateAtStart ?? (sqlite || environment.IsDevelopment())))
        {
            throw new InvalidOperationException(
                $"The database lacks {pending.Count} migrations, the first of them {pending[0]}. Run the command migrate, or set Storage:MigrateAtStart.");
        }

        // Race: several nodes may start at once; EF takes a lock in the database for as long as it migrates.
        await context.Database.MigrateAsync(cancellationToken);
        logger.LogInformation("Applied {Count} migrations, the last of them {Last}", pending.Count, pending[^1]);
        return pending;
    }

    /// <summary>Sees that there is a database of the present schema, and neither makes nor changes nor holds one.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="DatabaseNotReadyException">There is none.</exception>
    public async Task MustBeReadyAsync(CancellationToken cancellationToken = default)
    {
        await using var context = database.Open(AgencyScope.Platform);
        try
        {
            if (!await context.Database.CanConnectAsync(cancellationToken))
            {
                throw new DatabaseNotReadyException("There is no database, or it does not answer. The command migrate makes one.");
            }

            if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).FirstOrDefault() is { } pending)
            {
                throw new DatabaseNotReadyException($"The database lacks the migration {pending}. Run the command migrate.");
            }
        }
        catch (DbException exception)
        {
            throw new DatabaseNotReadyException($"The database cannot be read: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock?.Dispose();

    private static async Task<IEnumerable<string>> PendingAsync(WorkflowsDbContext context, CancellationToken cancellationToken) =>
        await context.Database.CanConnectAsync(cancellationToken)
            ? await context.Database.GetPendingMigrationsAsync(cancellationToken)
            : context.Database.GetMigrations();

    // The file remembers the mode. Readers then never wait for the writer.
    private static async Task UseWriteAheadLogAsync(WorkflowsDbContext context, CancellationToken cancellationToken)
    {
        var connection = context.Database.GetDbConnection();
        var opened = connection.State != ConnectionState.Open;
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL;";
        var mode = (string?)await command.ExecuteScalarAsync(cancellationToken);
        if (mode is not ("wal" or "memory"))
        {
            throw new InvalidOperationException($"SQLite answers journal mode '{mode}' instead of WAL; is the data folder on a network share?");
        }

        if (opened)
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
