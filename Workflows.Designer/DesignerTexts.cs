namespace Workflows.Designer;

/// <summary>Marks the texts of the designer's components.</summary>
public sealed class DesignerTexts;
