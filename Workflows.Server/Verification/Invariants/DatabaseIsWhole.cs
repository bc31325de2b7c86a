using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Workflows.Server.Storage;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 10.</summary>
public sealed class DatabaseIsWhole(WorkflowsDatabase database) : IInvariant
{
    // Each statement answers one row for each thing that is wrong.
    private static readonly string[] Sqlite =
    [
        "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
        "SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' refers to nothing in ' || parent FROM pragma_foreign_key_check",
    ];

    private static readonly string[] PostgreSql =
    [
        "SELECT 'constraint ' || conname || ' was never validated' FROM pg_constraint WHERE NOT convalidated",
        "SELECT 'index ' || indexrelid::regclass || ' is not valid' FROM pg_index WHERE NOT indisvalid OR NOT indisready",
        "SELECT checksum_failures || ' pages had a wrong checksum' FROM pg_stat_database WHERE datname = current_database() AND checksum_failures > 0",
    ];

    private static readonly string[] SqlServer =
    [
        "SELECT 'constraint ' + name + ' is not trusted' FROM sys.foreign_keys WHERE is_not_trusted = 1 OR is_disabled = 1",
        "SELECT 'index ' + name + ' is disabled' FROM sys.indexes WHERE is_disabled = 1",
        "SELECT 'page ' + CONVERT(varchar(20), page_id) + ' is suspect' FROM msdb.dbo.suspect_pages WHERE database_id = DB_ID() AND event_type IN (1, 2, 3)",
    ];

    /// <inheritdoc/>
    public int Number => 10;

    /// <inheritdoc/>
    public string Text => "The database's own integrity check is clean.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        var statements = database.Provider switch
        {
            StorageProvider.Sqlite => Sqlite,
            StorageProvider.PostgreSql => PostgreSql,
            _ => SqlServer,
        };
        foreach (var statement in statements)
        {
            check.Examine();
            await foreach (var finding in RowsAsync(check.Database, statement, cancellationToken))
            {
                check.Report("database", finding);
            }
        }
    }

    private static async IAsyncEnumerable<string> RowsAsync(
        WorkflowsDbContext context, string statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return reader.GetString(0);
        }
    }
}
