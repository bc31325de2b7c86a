namespace Workflows.Server.Organisation;

/// <summary>Marks the texts of this capability.</summary>
public sealed class OrganisationTexts;
