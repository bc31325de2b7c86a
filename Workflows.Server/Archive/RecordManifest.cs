namespace Workflows.Server.Archive;

/// <summary>The description of everything in an archival package; stored with the record as canonical JSON.</summary>
/// <param name="Format">The version of this description.</param>
/// <param name="RecordNumber">The record number.</param>
/// <param name="Agency">The agency that made it.</param>
/// <param name="Section">The section that proposed it.</param>
/// <param name="CatalogueEntry">The entry that it was disclosed under.</param>
/// <param name="Revision">The text, with its hash.</param>
/// <param name="Approvals">Who approved it, when, with which opinion.</param>
/// <param name="Publication">How it became public.</param>
/// <param name="RegisterLine">Its line in the register.</param>
/// <param name="FiledAt">When it was handed to the disclosure office; null where it was not.</param>
/// <param name="Pipeline">The pipeline that it ran through.</param>
/// <param name="Journal">The digest of the pipeline's journal up to the archiving.</param>
/// <param name="ArchivedAt">When the record was made.</param>
/// <param name="RetainUntil">Not to be removed before; null for permanent.</param>
public sealed record RecordManifest(
    int Format,
    string RecordNumber,
    RecordManifest.AgencyPart Agency,
    RecordManifest.SectionPart Section,
    RecordManifest.CatalogueEntryPart CatalogueEntry,
    RecordManifest.RevisionPart Revision,
    IReadOnlyList<RecordManifest.ApprovalPart> Approvals,
    RecordManifest.PublicationPart Publication,
    RecordManifest.RegisterLinePart RegisterLine,
    DateTimeOffset? FiledAt,
    RecordManifest.PipelinePart? Pipeline,
    RecordManifest.JournalPart? Journal,
    DateTimeOffset ArchivedAt,
    DateTimeOffset? RetainUntil)
{
    /// <summary>The present version of the description.</summary>
    public const int PresentFormat = 1;

    /// <summary>An agency.</summary>
    public sealed record AgencyPart(string Code, string Name);

    /// <summary>A section.</summary>
    public sealed record SectionPart(string Code, string Name);

    /// <summary>A catalogue entry, with the sentence of the plan that demands it.</summary>
    public sealed record CatalogueEntryPart(string Code, string Name, string PlanTitle, string Quotation);

    /// <summary>The text that was approved.</summary>
    public sealed record RevisionPart(
        Guid ItemId,
        int Number,
        string Hash,
        string Title,
        string Body,
        string LegalBasis,
        IReadOnlyList<string> Channels,
        DateOnly? InformationDate,
        DateTimeOffset SubmittedAt,
        string SubmittedBy,
        IReadOnlyList<AttachmentPart> Attachments);

    /// <summary>An attachment with the hash of its bytes.</summary>
    public sealed record AttachmentPart(Guid Id, string FileName, string ContentType, long Length, string Sha256);

    /// <summary>An approval.</summary>
    public sealed record ApprovalPart(string Step, string StepName, string By, string Participant, string? Opinion, DateTimeOffset At);

    /// <summary>The publication.</summary>
    public sealed record PublicationPart(Guid Id, string Number, string IndexNumber, int Round, DateTimeOffset At);

    /// <summary>The line of the register.</summary>
    public sealed record RegisterLinePart(int Number, string Hash, string PreviousHash, DateTimeOffset EnteredAt);

    /// <summary>The deployed definition.</summary>
    public sealed record PipelinePart(string Key, int Version, string Name, string Sha256);

    /// <summary>The journal of the instance: how many events, and the SHA-256 over them.</summary>
    public sealed record JournalPart(Guid InstanceId, int Events, string Sha256);
}
