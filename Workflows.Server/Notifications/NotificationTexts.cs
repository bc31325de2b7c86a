namespace Workflows.Server.Notifications;

/// <summary>Marks the texts of this capability.</summary>
public sealed class NotificationTexts;
