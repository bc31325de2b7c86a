using Microsoft.EntityFrameworkCore;
using Workflows.Server.Catalogue;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Items;

/// <summary>
/// For which section a person may propose under an entry: the entry's own section; of a collective entry (各股室) any section
/// below the same unit; and the lead departments that the entry names.
/// </summary>
internal static class ProposingSection
{
    /// <summary>Finds the sections.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="posts">The person's posts.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The sections in the order of their codes; none where the person may not propose under the entry.</returns>
    public static async Task<List<Guid>> OfAsync(
        WorkflowsDbContext database, CatalogueEntry entry, PostsInForce posts, CancellationToken cancellationToken)
    {
        var own = ItemAccess.SectionsOf(posts);
        var section = await database.Sections.AsNoTracking().SingleAsync(row => row.Id == entry.SectionId, cancellationToken);
        string[] leads = entry.LeadDepartments?.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        var collective = section.Kind == SectionKind.Collective;
        return await database.Sections
            .Where(row => own.Contains(row.Id)
                && (row.Id == section.Id
                    || (section.ParentId != null && row.ParentId == section.ParentId && (collective || leads.Contains(row.Name)))))
            .OrderBy(row => row.Code)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
    }
}
