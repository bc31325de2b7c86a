using Microsoft.Data.Sqlite;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Workflows.Server.Storage;

namespace Workflows.Server.Tests.Storage;

/// <summary>A database for one class of tests, made before and removed after.</summary>
public abstract class StorageFixture : IAsyncLifetime
{
    /// <summary>Null where this provider cannot be tested here; then <see cref="Missing"/> says why.</summary>
    public WorkflowsDatabase? Database { get; private set; }

    public string? Missing { get; private set; }

    protected abstract (StorageProvider Provider, string? ConnectionString, string Missing) Where();

    public async ValueTask InitializeAsync()
    {
        var (provider, connectionString, missing) = Where();
        if (connectionString is null)
        {
            Missing = missing;
            return;
        }

        Database = new WorkflowsDatabase(provider, connectionString);
        await using var context = Database.Open(AgencyScope.Platform);
        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            await using var context = Database.Open(AgencyScope.Platform);
            await context.Database.EnsureDeletedAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected static string? Environment(string name) =>
        System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

public sealed class SqliteFixture : StorageFixture
{
    protected override (StorageProvider, string?, string) Where() => (
        StorageProvider.Sqlite,
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(Path.GetTempPath(), $"workflows-{Guid.NewGuid():N}.db") }.ToString(),
        string.Empty);
}

public sealed class PostgreSqlFixture : StorageFixture
{
    protected override (StorageProvider, string?, string) Where() => (
        StorageProvider.PostgreSql,
        Environment("WORKFLOWS_TEST_POSTGRESQL") is { } server
            ? new NpgsqlConnectionStringBuilder(server) { Database = $"storage_{Guid.NewGuid():N}" }.ToString()
            : null,
        "WORKFLOWS_TEST_POSTGRESQL holds no connection string.");
}

public sealed class SqlServerFixture : StorageFixture
{
    protected override (StorageProvider, string?, string) Where() => (
        StorageProvider.SqlServer,
        Environment("WORKFLOWS_TEST_SQLSERVER") is { } server
            ? new SqlConnectionStringBuilder(server) { InitialCatalog = $"storage_{Guid.NewGuid():N}" }.ToString()
            : null,
        "WORKFLOWS_TEST_SQLSERVER holds no connection string.");
}
