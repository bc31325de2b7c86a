using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workflows.Benchmarks;

/// <summary>
/// Listens to what the host writes, transaction by transaction, so that a bare program can write the very same bytes in the
/// very same transactions.
/// </summary>
internal sealed class RecordedWrites : DbCommandInterceptor
{
    private static readonly string[] Writing = ["INSERT", "UPDATE", "DELETE"];

    private readonly List<IReadOnlyList<RecordedStatement>> _transactions = [];
    private List<RecordedStatement>? _open;

    /// <summary>The transactions recorded so far, each with its statements in order.</summary>
    public IReadOnlyList<IReadOnlyList<RecordedStatement>> Transactions => _transactions;

    /// <summary>Begins to record one transaction.</summary>
    public void Begin() => _open = [];

    /// <summary>Ends the transaction begun.</summary>
    public void End()
    {
        _transactions.Add(_open!);
        _open = null;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    private void Keep(DbCommand command)
    {
        if (_open is not null && Writing.Any(word => command.CommandText.StartsWith(word, StringComparison.Ordinal)))
        {
            _open.Add(new RecordedStatement(
                command.CommandText,
                [.. command.Parameters.Cast<SqliteParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
        }
    }
}

/// <summary>One statement with its parameters.</summary>
internal sealed record RecordedStatement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);
