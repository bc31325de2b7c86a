namespace Workflows.Server.Archive;

/// <summary>Marks the texts of this capability.</summary>
public sealed class ArchiveTexts;
