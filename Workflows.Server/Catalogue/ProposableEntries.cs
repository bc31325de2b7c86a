using Microsoft.EntityFrameworkCore;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Catalogue;

/// <summary>
/// Whose entries a person may propose: those of the sections where they work, and those of the collective sections (各股室) of
/// the same unit, which stand for every section below it.
/// </summary>
public sealed class ProposableEntries(WorkflowsDbContext database)
{
    /// <summary>The sections whose entries may be proposed.</summary>
    /// <param name="posts">The person's posts.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The identifiers of the sections.</returns>
    public Task<List<Guid>> SectionsAsync(PostsInForce posts, CancellationToken cancellationToken = default) =>
        SectionsAsync(database, posts, cancellationToken);

    /// <summary>The same within a command, read from its own transaction.</summary>
    public static async Task<List<Guid>> SectionsAsync(
        WorkflowsDbContext database, PostsInForce posts, CancellationToken cancellationToken = default)
    {
        List<Guid> own = [.. posts.SectionsOf(Post.SectionStaff).Concat(posts.SectionsOf(Post.SectionHead)).Distinct()];
        if (own.Count == 0)
        {
            return own;
        }

        var units = database.Sections.Where(section => own.Contains(section.Id)).Select(section => section.ParentId);
        var collective = await database.Sections
            .Where(section => section.Kind == SectionKind.Collective && section.ParentId != null && units.Contains(section.ParentId))
            .Select(section => section.Id)
            .ToListAsync(cancellationToken);
        return [.. own.Union(collective)];
    }
}
