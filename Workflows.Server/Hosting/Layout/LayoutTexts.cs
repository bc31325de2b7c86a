namespace Workflows.Server.Hosting.Layout;

/// <summary>Marks the texts of the layouts and of the components that every page uses.</summary>
public sealed class LayoutTexts;
