namespace Workflows.Server.Storage;

/// <summary>Marks the texts of storage.</summary>
public sealed class StorageTexts;
