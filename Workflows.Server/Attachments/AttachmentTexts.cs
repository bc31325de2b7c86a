namespace Workflows.Server.Attachments;

/// <summary>Marks the texts of this capability.</summary>
public sealed class AttachmentTexts;
