using Workflows.Server.Catalogue;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Items;

/// <summary>What a text must have before it is put before anybody for a decision.</summary>
public static class SubmissionRules
{
    /// <summary>The longest title of a submitted item.</summary>
    public const int LongestTitle = 200;

    /// <summary>Everything that is missing or wrong, each naming its member; empty where the text may be submitted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="entry">The entry of the catalogue under which it is disclosed.</param>
    /// <param name="today">The agency's day.</param>
    /// <returns>The refusals, in the order of the form.</returns>
    public static IReadOnlyList<Refusal> Check(ItemText text, CatalogueEntry entry, DateOnly today)
    {
        var refusals = new List<Refusal>();
        Require(text.Title.Length is >= 1 and <= LongestTitle, "title", "item.titleLength", LongestTitle);
        Require(!RichText.IsEmpty(text.Body), "body", "item.bodyEmpty");
        Require(!string.IsNullOrWhiteSpace(text.LegalBasis), "legalBasis", "item.legalBasisMissing");
        Require(!text.Channels.IsEmpty, "channels", "item.channelMissing");
        Require(
            !Channels.BarredBy(entry.ChannelRestriction).Overlaps(text.Channels), "channels", "item.channelBarred", entry.ChannelRestriction ?? string.Empty);
        Require(text.InformationDate is null || text.InformationDate <= today, "informationDate", "item.informationDateInFuture");
        return refusals;

        void Require(bool holds, string member, string code, params object[] arguments)
        {
            if (!holds)
            {
                refusals.Add(new Refusal(code, RefusalKind.Unprocessable, arguments) { Member = member });
            }
        }
    }
}
