using Microsoft.Data.Sqlite;

namespace Workflows.Server.Storage;

/// <summary>Where the database is: configuration section <c>Storage</c>, and <c>ConnectionStrings:Workflows</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Which database.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>The folder of the embedded database and of the attachments; relative to the content root.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>
    /// Whether serving brings the database to the present schema first. Where it is not set: yes in Development and on SQLite,
    /// which has one server only; otherwise the command <c>migrate</c> does it, once, before the nodes are exchanged.
    /// </summary>
    public bool? MigrateAtStart { get; set; }

    /// <summary>How the database is reached; on SQLite, where it is not given, a file in the data folder.</summary>
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>Reads the options and makes their paths absolute.</summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <returns>The options with every default filled in.</returns>
    /// <exception cref="InvalidOperationException">A server database is asked for without a connection string.</exception>
    public static StorageOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<StorageOptions>() ?? new StorageOptions();
        var contentRoot = configuration[HostDefaults.ContentRootKey] ?? Directory.GetCurrentDirectory();
        options.DataFolder = Path.GetFullPath(options.DataFolder, Path.GetFullPath(contentRoot));
        options.ConnectionString = configuration.GetConnectionString("Workflows") ?? options.ConnectionString;
        if (options.Provider == StorageProvider.Sqlite)
        {
            var sqlite = new SqliteConnectionStringBuilder(
                options.ConnectionString.Length > 0 ? options.ConnectionString : $"Data Source={Path.Combine(options.DataFolder, "workflows.db")}");
            if (sqlite.Mode != SqliteOpenMode.Memory && sqlite.DataSource != ":memory:")
            {
                sqlite.DataSource = Path.GetFullPath(sqlite.DataSource, Path.GetFullPath(contentRoot));
            }

            options.ConnectionString = sqlite.ToString();
        }
        else if (options.ConnectionString.Length == 0)
        {
            throw new InvalidOperationException($"Storage:Provider is {options.Provider}: ConnectionStrings:Workflows must say how it is reached.");
        }

        return options;
    }
}

/// <summary>The databases that are supported.</summary>
public enum StorageProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}
