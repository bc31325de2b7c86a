namespace Workflows.Server.Hosting;

/// <summary>Marks the texts that belong to no capability.</summary>
public sealed class HostingTexts;
