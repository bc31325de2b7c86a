namespace Workflows.Server.Publication;

/// <summary>Marks the texts of this capability.</summary>
public sealed class PublicationTexts;
