using System.Text.Json.Serialization;

namespace Workflows.Server.Items;

/// <summary>What is to be changed in a draft. What is not named stays as it is; a date that is named as null is taken away.</summary>
public class ItemChanges
{
    /// <summary>Another entry of the catalogue.</summary>
    public Guid? CatalogueEntryId { get; init; }

    public string? Title { get; init; }

    /// <summary>HTML or plain text.</summary>
    public string? Body { get; init; }

    public string? LegalBasis { get; init; }

    /// <summary>The codes of the channels; see <see cref="Items.Channels"/>.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    [JsonConverter(typeof(DayConverter))]
    public DateOnly? WantedPublicationDate
    {
        get;
        init => (field, NamesWantedPublicationDate) = (value, true);
    }

    [JsonConverter(typeof(DayConverter))]
    public DateOnly? InformationDate
    {
        get;
        init => (field, NamesInformationDate) = (value, true);
    }

    [JsonIgnore]
    internal bool NamesWantedPublicationDate { get; private init; }

    [JsonIgnore]
    internal bool NamesInformationDate { get; private init; }
}

/// <summary>The first text of an item, under an entry of the catalogue.</summary>
public sealed class ItemCreation : ItemChanges
{
    /// <summary>For which section, where the writer works in several; null for the first that may.</summary>
    public Guid? SectionId { get; init; }
}
