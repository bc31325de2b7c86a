using System.Collections.Immutable;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Items;

/// <summary>
/// Takes what a person typed into a draft. A draft may be unfinished and wrong; only what cannot be stored or read safely is
/// refused here, and everything else is kept until <see cref="SubmissionRules"/> looks at it.
/// </summary>
public static class DraftText
{
    /// <summary>The longest title that a draft keeps; a submitted one is shorter.</summary>
    public const int LongestTitle = 400;

    /// <summary>The longest legal basis.</summary>
    public const int LongestLegalBasis = 4000;

    /// <summary>A text of nothing but a title.</summary>
    public static ItemText Empty { get; } = new(string.Empty, string.Empty, string.Empty, [], null, null, []);

    /// <summary>Changes a text.</summary>
    /// <param name="text">The text as it is.</param>
    /// <param name="changes">What is to change.</param>
    /// <returns>The new text, or everything that cannot be kept.</returns>
    public static Outcome<ItemText> Change(ItemText text, ItemChanges changes)
    {
        var body = changes.Body is null ? text.Body : RichText.Clean(changes.Body);
        List<Refusal> refusals = [.. body.Refusals];
        var title = changes.Title is null ? text.Title : OneLine(changes.Title);
        if (title.Length > LongestTitle)
        {
            refusals.Add(new Refusal("item.titleTooLong", RefusalKind.Unprocessable, LongestTitle) { Member = "title" });
        }

        var legalBasis = changes.LegalBasis?.Trim() ?? text.LegalBasis;
        if (legalBasis.Length > LongestLegalBasis)
        {
            refusals.Add(new Refusal("item.legalBasisTooLong", RefusalKind.Unprocessable, LongestLegalBasis) { Member = "legalBasis" });
        }

        if (changes.Channels?.FirstOrDefault(channel => !Channels.All.Contains(channel)) is { } unknown)
        {
            refusals.Add(new Refusal("item.channelUnknown", RefusalKind.Unprocessable, unknown) { Member = "channels" });
        }

        return refusals.Count > 0
            ? Outcome<ItemText>.Refused(refusals)
            : text with
            {
                Title = title,
                Body = body.Value!,
                LegalBasis = legalBasis,
                Channels = changes.Channels is null ? text.Channels : InOrder(changes.Channels),
                WantedPublicationDate = changes.NamesWantedPublicationDate ? changes.WantedPublicationDate : text.WantedPublicationDate,
                InformationDate = changes.NamesInformationDate ? changes.InformationDate : text.InformationDate,
            };
    }

    // The same channels in another order are the same text, with the same hash.
    private static ImmutableArray<string> InOrder(IReadOnlyList<string> channels) => [.. Channels.All.Where(channels.Contains)];

    private static string OneLine(string title) =>
        string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
