using System.Globalization;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Items;

/// <summary>The fields of the editor as they stand on the page.</summary>
internal sealed record DraftForm(
    long? Version, string Title, string Body, string LegalBasis, IReadOnlyList<string> Channels, string InformationDate, string WantedPublicationDate)
{
    /// <summary>The fields of a draft.</summary>
    public static DraftForm Of(ItemView item) => new(
        item.Version,
        item.Text.Title,
        item.Text.Body,
        item.Text.LegalBasis,
        item.Text.Channels,
        Day(item.Text.InformationDate),
        Day(item.Text.WantedPublicationDate));

    /// <summary>The fields as somebody typed them.</summary>
    public static DraftForm Of(IFormCollection form) => new(
        long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
        form["title"].ToString(),
        form["body"].ToString(),
        form["legalBasis"].ToString(),
        [.. form["channels"].OfType<string>()],
        form["informationDate"].ToString(),
        form["wantedPublicationDate"].ToString());

    /// <summary>The change that the fields ask for: all of them.</summary>
    public ItemChanges Changes() => new()
    {
        Title = Title,
        Body = Body,
        LegalBasis = LegalBasis,
        Channels = Channels,
        InformationDate = Day(InformationDate),
        WantedPublicationDate = Day(WantedPublicationDate),
    };

    /// <summary>What cannot be understood as it was typed.</summary>
    public IReadOnlyList<Refusal> Problems() =>
    [
        .. new[] { ("informationDate", InformationDate), ("wantedPublicationDate", WantedPublicationDate) }
            .Where(field => field.Item2.Length > 0 && Day(field.Item2) is null)
            .Select(field => new Refusal("item.dateInvalid", RefusalKind.Unprocessable, field.Item2) { Member = field.Item1 }),
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
