using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Notifications;
using Workflows.Server.Organisation;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>Hands a publication to the disclosure office (備案), which is told. Asked twice it answers with the filing that there is.</summary>
public sealed class FilePublication
{
    /// <summary>Files.</summary>
    /// <param name="transaction">The transaction in which it is filed.</param>
    /// <param name="request">Which revision was published.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>The filing, or <c>publication.notPublished</c>.</returns>
    public async Task<Outcome<Filing>> ExecuteAsync(
        CommandTransaction transaction, RevisionToPublish request, CancellationToken cancellationToken = default)
    {
        var database = transaction.Database;
        var publication = await Published.FindAsync(database, request, cancellationToken);
        if (publication is null)
        {
            return new Refusal("publication.notPublished", RefusalKind.Conflict);
        }

        var existing = await database.Filings.SingleOrDefaultAsync(filing => filing.PublicationId == publication.Id, cancellationToken);
        if (existing is not null)
        {
            return existing;
        }

        var filing = new Filing
        {
            PublicationId = publication.Id,
            AgencyId = publication.AgencyId,
            ItemId = publication.ItemId,
            FiledAt = transaction.Now,
        };
        database.Filings.Add(filing);
        transaction.Audit(filing.AgencyId, "item.filed", $"item:{filing.ItemId}", new { publication.IndexNumber });
        await Notify.PeopleAsync(
            transaction,
            await PostHolders.OfAsync(transaction, publication.AgencyId, Post.DisclosureOffice, null, cancellationToken),
            new News(publication.AgencyId, "item.filed", $"publication:{publication.Id}")
            {
                ItemId = publication.ItemId,
                Parameters = { ["title"] = publication.Title, ["indexNumber"] = publication.IndexNumber },
            },
            cancellationToken);
        return filing;
    }
}
