namespace Workflows.Server.PublicSite;

/// <summary>Marks the texts of this capability.</summary>
public sealed class PublicSiteTexts;
