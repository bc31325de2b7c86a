namespace Workflows.Server.Register;

/// <summary>A line of the register as it is shown.</summary>
/// <param name="Number">1, 2, 3 ... within the agency.</param>
/// <param name="Kind">What the line records.</param>
/// <param name="PublishedAt">When it became public.</param>
/// <param name="PublicationNumber">The publication number.</param>
/// <param name="IndexNumber">The index number.</param>
/// <param name="Title">The title.</param>
/// <param name="CatalogueEntry">The catalogue entry by name.</param>
/// <param name="Section">The section by name.</param>
/// <param name="Channels">The channels in words.</param>
/// <param name="LegalBasis">The basis.</param>
/// <param name="ReviewedBy">Who reviewed; null where names are not shown.</param>
/// <param name="ApprovedBy">Who approved; null where names are not shown.</param>
/// <param name="RevisionHash">The hash of what was published.</param>
/// <param name="Hash">The line's own hash.</param>
/// <param name="ItemId">The item; null in public.</param>
/// <param name="RecordNumber">The record number, once archived.</param>
public sealed record RegisterRow(
    int Number,
    RegisterEntryKind Kind,
    DateTimeOffset PublishedAt,
    string PublicationNumber,
    string IndexNumber,
    string Title,
    string CatalogueEntry,
    string Section,
    string Channels,
    string LegalBasis,
    string? ReviewedBy,
    string? ApprovedBy,
    string RevisionHash,
    string Hash,
    Guid? ItemId,
    string? RecordNumber)
{
    /// <summary>The row of a line, with everything that is in it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="recordNumber">The record number, where it has one.</param>
    /// <returns>The row.</returns>
    public static RegisterRow Of(RegisterEntry line, string? recordNumber) => new(
        line.Number,
        line.Kind,
        line.PublishedAt,
        line.PublicationNumber,
        line.IndexNumber,
        line.Title,
        line.CatalogueEntry,
        line.Section,
        line.Channels,
        line.LegalBasis,
        line.ReviewedBy,
        line.ApprovedBy,
        line.RevisionHash,
        line.Hash,
        line.ItemId,
        recordNumber);

    /// <summary>The row as the public may see it.</summary>
    /// <param name="withNames">Whether the agency shows who approved by name.</param>
    /// <returns>The row without what stays inside.</returns>
    public RegisterRow ForPublic(bool withNames) => this with
    {
        ItemId = null,
        RecordNumber = null,
        ReviewedBy = withNames ? ReviewedBy : null,
        ApprovedBy = withNames ? ApprovedBy : null,
    };
}
