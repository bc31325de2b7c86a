using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage.PostgreSql;
using Workflows.Server.Storage.Sqlite;
using Workflows.Server.Storage.SqlServer;

namespace Workflows.Server.Storage;

/// <summary>Opens contexts on the configured database.</summary>
public sealed class WorkflowsDatabase
{
    private readonly Func<AgencyScope, WorkflowsDbContext> _open;

    /// <summary>Prepares the options of the provider once.</summary>
    /// <param name="provider">Which database.</param>
    /// <param name="connectionString">How it is reached.</param>
    /// <param name="configure">Further options, such as interceptors of a test.</param>
    public WorkflowsDatabase(StorageProvider provider, string connectionString, Action<DbContextOptionsBuilder>? configure = null)
    {
        Provider = provider;
        _open = provider switch
        {
            StorageProvider.Sqlite => Opener<SqliteWorkflowsDbContext>(
                builder => builder.UseSqlite(WithBusyTime(connectionString)).AddInterceptors(new SqliteSession()), configure, (options, scope) => new(options, scope)),
            StorageProvider.SqlServer => Opener<SqlServerWorkflowsDbContext>(
                builder => builder.UseSqlServer(connectionString), configure, (options, scope) => new(options, scope)),
            StorageProvider.PostgreSql => Opener<PostgreSqlWorkflowsDbContext>(
                builder => builder.UseNpgsql(connectionString), configure, (options, scope) => new(options, scope)),
            _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Not a supported database."),
        };
    }

    /// <summary>Which database this is.</summary>
    public StorageProvider Provider { get; }

    /// <summary>Opens a context that sees the rows of the scope.</summary>
    /// <param name="scope">Whose rows.</param>
    /// <returns>A context that the caller disposes.</returns>
    public WorkflowsDbContext Open(AgencyScope scope) => _open(scope);

    // The driver repeats a busy statement for as long as a command may run; its own default is half a minute.
    private static string WithBusyTime(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = SqliteSession.BusySeconds }.ToString();

    private static Func<AgencyScope, WorkflowsDbContext> Opener<TContext>(
        Action<DbContextOptionsBuilder> provider,
        Action<DbContextOptionsBuilder>? configure,
        Func<DbContextOptions<TContext>, AgencyScope, TContext> create)
        where TContext : WorkflowsDbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        provider(builder);
        configure?.Invoke(builder);
        var options = builder.Options;
        return scope => create(options, scope);
    }
}
