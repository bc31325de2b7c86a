namespace Workflows.Server.Storage;

/// <summary>Another server process holds the embedded database.</summary>
/// <param name="path">The database file.</param>
/// <param name="inner">What the operating system said.</param>
public sealed class DatabaseInUseException(string path, Exception? inner = null)
    : Exception(
        $"Another server uses the database {path}. An embedded database serves one process: stop that one, "
        + "or set Storage:Provider to SqlServer or PostgreSql to run several nodes.",
        inner);
