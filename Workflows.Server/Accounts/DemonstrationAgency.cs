namespace Workflows.Server.Accounts;

/// <summary>What is known beforehand of the demonstration agency.</summary>
public static class DemonstrationAgency
{
    /// <summary>The agency's code.</summary>
    public const string Code = "SF";
}
