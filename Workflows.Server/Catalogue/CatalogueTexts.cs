namespace Workflows.Server.Catalogue;

/// <summary>Marks the texts of this capability.</summary>
public sealed class CatalogueTexts;
