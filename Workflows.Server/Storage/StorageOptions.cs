namespace Workflows.Server.Storage;

/// <summary>Where the database is: configuration section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Which database.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>The folder of the embedded database and of the attachments; relative to the content root.</summary>
    public string DataFolder { get; set; } = "data";
}

/// <summary>The databases that are supported.</summary>
public enum StorageProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}
