using Microsoft.Data.Sqlite;

namespace Workflows.Server.Storage.Sqlite;

/// <summary>
/// Holds an embedded database for one server. The line of writers stands inside the process, so a second server on the same
/// file would only ever find it busy; it refuses to start instead. The operating system releases the lock when the process
/// ends, however it ends.
/// </summary>
public sealed class SqliteServerLock : IDisposable
{
    private readonly FileStream _file;

    private SqliteServerLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="connectionString">The connection string of the database.</param>
    /// <returns>The lock, or null where the database is in memory and nobody else can reach it.</returns>
    /// <exception cref="DatabaseInUseException">Another server holds it.</exception>
    public static SqliteServerLock? Take(string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString);
        if (connection.Mode == SqliteOpenMode.Memory || connection.DataSource is ":memory:" or "")
        {
            return null;
        }

        var path = connection.DataSource + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            return new SqliteServerLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw new DatabaseInUseException(connection.DataSource, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
