namespace Workflows.Server.Register;

/// <summary>Marks the texts of this capability.</summary>
public sealed class RegisterTexts;
