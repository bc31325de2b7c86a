namespace Workflows.Server.Tasks;

/// <summary>Marks the texts of this capability.</summary>
public sealed class TaskTexts;
