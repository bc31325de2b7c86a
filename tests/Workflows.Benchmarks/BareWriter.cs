using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Workflows.Benchmarks;

/// <summary>The baseline: ADO.NET alone, with prepared statements, writing what was recorded.</summary>
internal static class BareWriter
{
    /// <summary>Writes the transactions to the database and answers how many it committed in a second.</summary>
    public static double Replay(string databaseFile, IReadOnlyList<IReadOnlyList<RecordedStatement>> transactions)
    {
        using var connection = new SqliteConnection($"Data Source={databaseFile};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL");
        Execute(connection, "PRAGMA synchronous=FULL");
        Execute(connection, "PRAGMA foreign_keys=ON");
        var prepared = new Dictionary<string, SqliteCommand>(StringComparer.Ordinal);
        var started = Stopwatch.GetTimestamp();
        foreach (var statements in transactions)
        {
            using var transaction = connection.BeginTransaction();
            foreach (var statement in statements)
            {
                Write(connection, transaction, prepared, statement);
            }

            transaction.Commit();
        }

        var perSecond = transactions.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        return perSecond;
    }

    private static void Write(
        SqliteConnection connection, SqliteTransaction transaction, Dictionary<string, SqliteCommand> prepared, RecordedStatement statement)
    {
        if (!prepared.TryGetValue(statement.Text, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = statement.Text;
            foreach (var (name, value) in statement.Parameters)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            prepared.Add(statement.Text, command);
        }

        command.Transaction = transaction;
        foreach (var (name, value) in statement.Parameters)
        {
            command.Parameters[name].Value = value ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
