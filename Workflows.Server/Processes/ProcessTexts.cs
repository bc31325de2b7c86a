namespace Workflows.Server.Processes;

/// <summary>Marks the texts of this capability.</summary>
public sealed class ProcessTexts;
