namespace Workflows.Server.Items;

/// <summary>An item as the API and the pages show it.</summary>
/// <param name="item">The item.</param>
/// <param name="section">Its section's name.</param>
/// <param name="entryCode">The code of its entry in the catalogue.</param>
/// <param name="entry">The name of its entry.</param>
/// <param name="text">The newest text that the reader may see.</param>
/// <param name="nextStep">What comes next.</param>
public sealed class ItemView(DisclosureItem item, string section, string entryCode, string entry, ItemText text, NextStep? nextStep)
{
    public Guid Id => item.Id;

    /// <summary>The title of <see cref="Text"/>.</summary>
    public string Title => text.Title;

    public ItemStatus Status => item.Status;

    /// <summary>The revision that <see cref="Text"/> is, or, of a draft, that it will be once submitted.</summary>
    public RevisionReference? Revision { get; init; }

    public Guid? InstanceId => item.InstanceId;

    public string? PublicationNumber => item.PublicationNumber;

    public string? IndexNumber => item.IndexNumber;

    public string? RecordNumber => item.RecordNumber;

    public Guid SectionId => item.SectionId;

    public string Section => section;

    public Guid CatalogueEntryId => item.CatalogueEntryId;

    public string CatalogueEntryCode => entryCode;

    public string CatalogueEntry => entry;

    /// <summary>The newest text, its body cleaned.</summary>
    public ItemText Text => text;

    /// <summary>The text while the reader may edit it; null otherwise.</summary>
    public ItemText? Draft => MayEdit ? text : null;

    public bool MayEdit { get; init; }

    /// <summary>What <c>If-Match</c> compares with.</summary>
    public long Version => item.Version;

    public NextStep? NextStep => nextStep;

    public DateTimeOffset CreatedAt => item.CreatedAt;

    public DateTimeOffset UpdatedAt => item.UpdatedAt;

    /// <summary>A revision by number and hash.</summary>
    public sealed record RevisionReference(int Number, string Hash);
}
