namespace Workflows.Server.Accounts;

/// <summary>Marks the texts of this capability.</summary>
public sealed class AccountTexts;
