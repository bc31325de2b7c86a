using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Items;
using Workflows.Server.Publication;
using Workflows.Server.Register;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>Gathers what a record describes.</summary>
public static class CompileManifest
{
    /// <summary>Compiles the description.</summary>
    /// <param name="transaction">The transaction in which the record is made.</param>
    /// <param name="publication">What was published.</param>
    /// <param name="line">Its line in the register.</param>
    /// <param name="request">The instance that asks for the record.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The description.</returns>
    public static async Task<RecordManifest> ExecuteAsync(
        CommandTransaction transaction,
        ItemPublication publication,
        RegisterEntry line,
        RevisionToPublish request,
        CancellationToken cancellationToken = default)
    {
        var database = transaction.Database;
        var agency = await database.Agencies.AsNoTracking().SingleAsync(agency => agency.Id == publication.AgencyId, cancellationToken);
        var section = await database.Sections.AsNoTracking().SingleAsync(section => section.Id == publication.SectionId, cancellationToken);
        var entry = await database.CatalogueEntries.AsNoTracking()
            .SingleAsync(entry => entry.Id == publication.CatalogueEntryId, cancellationToken);
        var revision = await database.ItemRevisions.AsNoTracking().SingleAsync(
            revision => revision.ItemId == publication.ItemId && revision.Number == publication.RevisionNumber, cancellationToken);
        var approvals = await RevisionApprovals.OfAsync(
            database, publication.ItemId, publication.RevisionNumber, publication.RevisionHash, cancellationToken);
        var filing = await database.Filings.AsNoTracking().SingleOrDefaultAsync(
            filing => filing.PublicationId == publication.Id, cancellationToken);
        return new RecordManifest(
            RecordManifest.PresentFormat,
            NumberTemplate.Parse(agency.RecordNumberTemplate).Format(
                new NumberValues(agency.Code, publication.Year, section.Code, agency.RetentionYears, publication.Number)),
            new RecordManifest.AgencyPart(agency.Code, agency.Name),
            new RecordManifest.SectionPart(section.Code, section.Name),
            new RecordManifest.CatalogueEntryPart(entry.Code, entry.Name, entry.PlanTitle, entry.Quotation),
            await RevisionAsync(database, revision, cancellationToken),
            [.. approvals.Select(PartOf)],
            new RecordManifest.PublicationPart(
                publication.Id,
                PublishRevision.ShownNumber(publication.Year, publication.Number),
                publication.IndexNumber,
                publication.Round,
                publication.PublishedAt),
            new RecordManifest.RegisterLinePart(line.Number, line.Hash, line.PreviousHash, line.EnteredAt),
            filing?.FiledAt,
            await PipelineAsync(database, request.InstanceId, cancellationToken),
            await JournalAsync(database, request.InstanceId, cancellationToken),
            transaction.Now,
            agency.RetentionYears is { } years ? EndOfRetention(publication.Year, years) : null);
    }

    /// <summary>The moment from which a record may be removed: retention counts from the year after the publication.</summary>
    /// <param name="year">The year of publication.</param>
    /// <param name="years">How many years it is kept.</param>
    /// <returns>The first moment of that year by the agency's calendar.</returns>
    public static DateTimeOffset EndOfRetention(int year, int years) => AgencyDate.StartOf(new DateOnly(year + years + 1, 1, 1));

    private static RecordManifest.ApprovalPart PartOf(Approval approval) => new(
        approval.StepKind, approval.StepName, approval.PersonName, approval.Participant, approval.Opinion, approval.DecidedAt);

    private static async Task<RecordManifest.RevisionPart> RevisionAsync(
        WorkflowsDbContext database, ItemRevision revision, CancellationToken cancellationToken)
    {
        var ids = revision.Text.Attachments.Select(attachment => attachment.AttachmentId).ToList();
        var types = await database.Attachments.AsNoTracking()
            .Where(attachment => ids.Contains(attachment.Id))
            .ToDictionaryAsync(attachment => attachment.Id, attachment => attachment.ContentType, cancellationToken);
        var submitter = await database.People.AsNoTracking().SingleAsync(person => person.Id == revision.SubmittedBy, cancellationToken);
        return new RecordManifest.RevisionPart(
            revision.ItemId,
            revision.Number,
            revision.ContentHash,
            revision.Text.Title,
            revision.Text.Body,
            revision.Text.LegalBasis,
            revision.Text.Channels,
            revision.Text.InformationDate,
            revision.SubmittedAt,
            submitter.Name,
            [
                .. revision.Text.Attachments.Select(attachment => new RecordManifest.AttachmentPart(
                    attachment.AttachmentId,
                    attachment.FileName,
                    types.GetValueOrDefault(attachment.AttachmentId, "application/octet-stream"),
                    attachment.Length,
                    attachment.Sha256)),
            ]);
    }

    private static Task<RecordManifest.PipelinePart?> PipelineAsync(
        WorkflowsDbContext database, Guid instanceId, CancellationToken cancellationToken) =>
        database.Instances.AsNoTracking()
            .Where(instance => instance.Id == instanceId)
            .Join(
                database.Definitions,
                instance => instance.DefinitionId,
                definition => definition.Id,
                (instance, definition) => new RecordManifest.PipelinePart(
                    definition.Key, definition.VersionNumber, definition.Name, definition.Sha256))
            .SingleOrDefaultAsync(cancellationToken);

    private static async Task<RecordManifest.JournalPart?> JournalAsync(
        WorkflowsDbContext database, Guid instanceId, CancellationToken cancellationToken)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var events = 0;
        await foreach (var entry in database.Journal.AsNoTracking()
            .Where(entry => entry.InstanceId == instanceId)
            .OrderBy(entry => entry.Sequence)
            .AsAsyncEnumerable()
            .WithCancellation(cancellationToken))
        {
            digest.AppendData(JsonSerializer.SerializeToUtf8Bytes(new object?[] { entry.Sequence, entry.Type, entry.ElementId, entry.ActorId, entry.Data }));
            digest.AppendData("\n"u8);
            events++;
        }

        return events == 0 ? null : new RecordManifest.JournalPart(instanceId, events, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }
}
