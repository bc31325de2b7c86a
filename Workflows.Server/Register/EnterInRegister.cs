using Microsoft.EntityFrameworkCore;
using Workflows.Server.Archive.Search;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Register;

/// <summary>Writes the line of a publication into the register (登記簿). Asked twice it answers with the line that there is.</summary>
public sealed class EnterInRegister(ChannelNames channels)
{
    /// <summary>Enters a publication.</summary>
    /// <param name="transaction">The transaction in which the line's number is taken.</param>
    /// <param name="request">Which revision was published.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>The line, or <c>publication.notPublished</c>.</returns>
    public async Task<Outcome<RegisterEntry>> ExecuteAsync(
        CommandTransaction transaction, RevisionToPublish request, CancellationToken cancellationToken = default)
    {
        var database = transaction.Database;
        var publication = await Published.FindAsync(database, request, cancellationToken);
        if (publication is null)
        {
            return new Refusal("publication.notPublished", RefusalKind.Conflict);
        }

        var kind = publication.Round == 1 ? RegisterEntryKind.Publication : RegisterEntryKind.Republication;
        var existing = await database.RegisterEntries.SingleOrDefaultAsync(
            entry => entry.PublicationId == publication.Id && entry.Kind == kind, cancellationToken);
        if (existing is not null)
        {
            return existing;
        }

        var line = await WriteAsync(transaction, publication, kind, cancellationToken);
        database.RegisterEntries.Add(line);
        transaction.Audit(request.AgencyId, "register.entered", $"register:{line.Number}", new { line.ItemId, line.IndexNumber, line.Hash });
        return line;
    }

    private async Task<RegisterEntry> WriteAsync(
        CommandTransaction transaction, ItemPublication publication, RegisterEntryKind kind, CancellationToken cancellationToken)
    {
        var database = transaction.Database;
        var revision = await database.ItemRevisions.AsNoTracking().SingleAsync(
            revision => revision.ItemId == publication.ItemId && revision.Number == publication.RevisionNumber, cancellationToken);
        var section = await database.Sections.AsNoTracking().SingleAsync(section => section.Id == publication.SectionId, cancellationToken);
        var entry = await database.CatalogueEntries.AsNoTracking()
            .SingleAsync(entry => entry.Id == publication.CatalogueEntryId, cancellationToken);
        var approvals = await RevisionApprovals.OfAsync(
            database, publication.ItemId, publication.RevisionNumber, publication.RevisionHash, cancellationToken);

        // Race: whoever holds the number holds the series' lock, so the line before is committed and nobody else links to it.
        var number = await Numbering.NextAsync(transaction, publication.AgencyId, "register", cancellationToken);
        var unsigned = new RegisterEntry
        {
            AgencyId = publication.AgencyId,
            Number = number,
            Kind = kind,
            PublicationId = publication.Id,
            ItemId = publication.ItemId,
            EnteredAt = transaction.Now,
            PublishedAt = publication.PublishedAt,
            PublicationNumber = PublishRevision.ShownNumber(publication.Year, publication.Number),
            IndexNumber = publication.IndexNumber,
            Title = publication.Title,
            CatalogueEntry = entry.Name,
            Section = section.Name,
            SectionId = section.Id,
            Year = publication.Year,
            Channels = channels.InWords(revision.Text.Channels),
            LegalBasis = revision.Text.LegalBasis,
            ReviewedBy = NamesOf(approvals, ApprovalSteps.LeaderReview),
            ApprovedBy = NamesOf(approvals, ApprovalSteps.GroupApproval),
            RevisionHash = publication.RevisionHash,
            PreviousHash = await PreviousHashAsync(database, publication.AgencyId, number, cancellationToken),
            SearchText = ChineseFolding.Fold(string.Join('\n', publication.Title, publication.IndexNumber, entry.Name, section.Name, revision.Text.LegalBasis)),
            Hash = string.Empty,
        };
        return unsigned with { Hash = RegisterLine.HashOf(unsigned) };
    }

    private static async Task<string> PreviousHashAsync(
        WorkflowsDbContext database, Guid agencyId, int number, CancellationToken cancellationToken) =>
        number == 1
            ? RegisterLine.Genesis
            : await database.RegisterEntries
                .Where(entry => entry.AgencyId == agencyId && entry.Number == number - 1)
                .Select(entry => entry.Hash)
                .SingleAsync(cancellationToken);

    private static string NamesOf(IReadOnlyList<Approval> approvals, string step) =>
        string.Join('、', approvals.Where(approval => approval.StepKind == step).Select(approval => approval.PersonName));
}
