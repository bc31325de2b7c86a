namespace Workflows.Server.Items;

/// <summary>Marks the texts of this capability.</summary>
public sealed class ItemTexts;
