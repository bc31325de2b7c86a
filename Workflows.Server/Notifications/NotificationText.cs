using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Workflows.Server.Notifications;

/// <summary>What a notification says in the reader's language.</summary>
public static partial class NotificationText
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
            : Place().Replace(text.Value, place => notification.Parameters.GetValueOrDefault(place.Groups["name"].Value, place.Value));
    }

    // In one pass: braces in what a person typed are words, not places to be filled in.
    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
