using Microsoft.Extensions.Localization;

namespace Workflows.Server.Notifications;

/// <summary>What a notification says in the reader's language.</summary>
public static class NotificationText
{
    /// <summary>Fills the text of its kind in.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="notification">The notification.</param>
    /// <returns>A sentence, as plain text.</returns>
    public static string Of(IStringLocalizer<NotificationTexts> texts, PersonalNotifications.Row notification)
    {
        var text = texts["kind." + notification.Kind];
        return text.ResourceNotFound
            ? notification.Kind
            : notification.Parameters.Aggregate(
                text.Value, (filled, parameter) => filled.Replace($"{{{parameter.Key}}}", parameter.Value, StringComparison.Ordinal));
    }
}
