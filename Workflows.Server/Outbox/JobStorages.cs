using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Workflows.Server.Storage;

namespace Workflows.Server.Outbox;

/// <summary>Where Hangfire keeps its jobs: beside the data on a database server, in memory on the embedded database.</summary>
public static class JobStorages
{
    /// <summary>The storage that belongs to the database.</summary>
    /// <param name="options">Which database.</param>
    /// <returns>The storage; on a database server its tables are made where they are missing.</returns>
    public static JobStorage For(StorageOptions options) => options.Provider switch
    {
        StorageProvider.Sqlite => new InMemoryStorage(),
        StorageProvider.SqlServer => new SqlServerStorage(options.ConnectionString, new SqlServerStorageOptions
        {
            QueuePollInterval = TimeSpan.Zero,
            SlidingInvisibilityTimeout = TimeSpan.FromMinutes(5),
            CommandBatchMaxTimeout = TimeSpan.FromMinutes(1),
            DisableGlobalLocks = true,
        }),
        StorageProvider.PostgreSql => PostgreSql(options.ConnectionString),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "Not a supported database."),
    };

    private static PostgreSqlStorage PostgreSql(string connectionString)
    {
        var options = new PostgreSqlStorageOptions
        {
            // A notification wakes the worker; the poll is for the one that got lost.
            EnableLongPolling = true,
            QueuePollInterval = TimeSpan.FromSeconds(1),
            InvisibilityTimeout = TimeSpan.FromMinutes(5),
            UseSlidingInvisibilityTimeout = true,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options);
    }
}
