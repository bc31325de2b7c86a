namespace Workflows.Server.Definitions;

/// <summary>Marks the texts of this capability.</summary>
public sealed class DefinitionTexts;
