namespace Workflows.Server.Storage;

/// <summary>A row that two may want to change: the version is checked and raised by each change.</summary>
public interface IVersioned
{
    /// <summary>Raised by one with every stored change, on every database alike.</summary>
    long Version { get; set; }
}
