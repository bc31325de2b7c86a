using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Workflows.Server.Storage;

/// <summary>What a failure of the database means for the command that met it.</summary>
public static class StorageFaults
{
    /// <summary>
    /// Whether the command lost a race and has changed nothing: a version that moved, a unique key that somebody else took,
    /// a deadlock, or a database that stayed busy. Decided again on what is there now, it may go through.
    /// </summary>
    /// <param name="exception">What was thrown before the commit.</param>
    /// <returns>False for everything that would only fail again, such as a broken foreign key.</returns>
    public static bool IsLostRace(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: DbException inner } => IsLostRace(inner),
        SqliteException sqlite => IsBusy(sqlite) || sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        PostgresException postgres => postgres.SqlState
            is PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.LockNotAvailable,
        SqlException sqlServer => sqlServer.Number
            is 2601 or 2627 // unique index, unique constraint
            or 1205 or 1222 // deadlock victim, lock time-out
            or 3960, // snapshot isolation lost
        _ => IsUnreachable(exception),
    };

    /// <summary>Whether the database could not be reached or had no room for the caller just now.</summary>
    /// <param name="exception">What was thrown.</param>
    public static bool IsUnreachable(Exception exception) => exception switch
    {
        DbUpdateException { InnerException: DbException inner } => IsUnreachable(inner),
        InvalidOperationException { InnerException: DbException inner } => IsUnreachable(inner),
        SqliteException sqlite => IsBusy(sqlite),
        DbException database => database.IsTransient,
        _ => false,
    };

    /// <summary>
    /// Whether a commit that threw has certainly not happened. When the connection broke while the answer was on its way,
    /// nobody knows, and deciding again could tell the caller "somebody was first" of their own success.
    /// </summary>
    /// <param name="exception">What the commit threw.</param>
    public static bool CertainlyNotCommitted(Exception exception) => exception switch
    {
        SqliteException sqlite => IsBusy(sqlite),
        PostgresException postgres => postgres.SqlState.StartsWith("40", StringComparison.Ordinal)
            || postgres.SqlState.StartsWith("23", StringComparison.Ordinal),
        SqlException sqlServer => sqlServer.Number is 1205 or 3960,
        _ => false,
    };

    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    private static bool IsBusy(SqliteException exception) => exception.SqliteErrorCode is 5 or 6;
}
