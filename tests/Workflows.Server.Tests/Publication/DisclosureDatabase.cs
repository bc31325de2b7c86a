using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Workflows.Server.Storage;

namespace Workflows.Server.Tests.Publication;

/// <summary>A database of its own for one test, with the schema in it, and a clock that the test turns.</summary>
public sealed class DisclosureDatabase : IAsyncDisposable
{
    private readonly string? _folder;
    private readonly string? _postgreSql;

    private DisclosureDatabase(WorkflowsDatabase database, string? folder, string? postgreSql)
    {
        (Database, _folder, _postgreSql) = (database, folder, postgreSql);
        Transactions = new CommandTransactions(database, Clock);
    }

    public WorkflowsDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    public CommandTransactions Transactions { get; }

    public static async Task<DisclosureDatabase> SqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("workflows-").FullName;
        var database = new WorkflowsDatabase(StorageProvider.Sqlite, $"Data Source={Path.Combine(folder, "test.db")}");
        return await MigratedAsync(new DisclosureDatabase(database, folder, null));
    }

    public static async Task<DisclosureDatabase> PostgreSqlAsync()
    {
        var server = Environment.GetEnvironmentVariable("WORKFLOWS_TEST_POSTGRESQL");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "WORKFLOWS_TEST_POSTGRESQL holds no connection string.");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = $"publication_{Guid.NewGuid():N}" }.ToString();
        return await MigratedAsync(new DisclosureDatabase(new WorkflowsDatabase(StorageProvider.PostgreSql, connection), null, connection));
    }

    public WorkflowsDbContext Open() => Database.Open(AgencyScope.Platform);

    public async ValueTask DisposeAsync()
    {
        if (_postgreSql is not null)
        {
            await using var context = Open();
            await context.Database.EnsureDeletedAsync();
        }

        if (_folder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static async Task<DisclosureDatabase> MigratedAsync(DisclosureDatabase database)
    {
        await using var context = database.Open();
        await context.Database.MigrateAsync();
        if (database.Database.Provider == StorageProvider.Sqlite)
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        }

        return database;
    }
}
