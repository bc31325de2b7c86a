using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Items;

/// <summary>
/// Who may see and who may edit an item. A section sees its own; who has to do with approval sees what has been submitted;
/// what is public everybody of the agency sees.
/// </summary>
public static class ItemAccess
{
    private static readonly Post[] SeeAllSubmitted =
        [Post.LeadingGroupMember, Post.LeadingGroupChair, Post.DisclosureOffice, Post.Archivist, Post.Supervisor];

    /// <summary>Whether the person works in the section, so that its items are theirs to write.</summary>
    /// <param name="posts">The person's posts.</param>
    /// <param name="sectionId">The section.</param>
    /// <returns>True for its staff and its head.</returns>
    public static bool WorksIn(PostsInForce posts, Guid sectionId) =>
        posts.Holds(Post.SectionStaff, sectionId) || posts.Holds(Post.SectionHead, sectionId);

    /// <summary>The sections in which the person works.</summary>
    /// <param name="posts">The person's posts.</param>
    /// <returns>Their identifiers.</returns>
    public static List<Guid> SectionsOf(PostsInForce posts) =>
        [.. posts.SectionsOf(Post.SectionStaff).Union(posts.SectionsOf(Post.SectionHead))];

    /// <summary>The items that a person may see.</summary>
    /// <param name="database">Where the query runs.</param>
    /// <param name="posts">The person's posts.</param>
    /// <param name="personId">The person.</param>
    /// <returns>A condition for queries.</returns>
    public static Expression<Func<DisclosureItem, bool>> VisibleTo(WorkflowsDbContext database, PostsInForce posts, Guid personId)
    {
        var own = SectionsOf(posts);
        var responsible = posts.SectionsOf(Post.ResponsibleLeader);
        var all = SeeAllSubmitted.Any(posts.Holds);
        var asPerson = $"person:{personId}";
        return item => own.Contains(item.SectionId)
            || item.Status == ItemStatus.Published
            || item.Status == ItemStatus.Archived
            || (item.RevisionNumber > 0
                && (all
                    || responsible.Contains(item.SectionId)
                    || database.WorkItems.Any(task =>
                        task.ItemId == item.Id && (task.ClaimedBy == personId || task.PotentialOwners.Contains(asPerson)))
                    || database.TaskDecisions.Any(decision => decision.ItemId == item.Id && decision.PersonId == personId)));
    }

    /// <summary>Whether the person may see one item.</summary>
    public static Task<bool> IsVisibleAsync(
        WorkflowsDbContext database, PostsInForce posts, Guid personId, Guid itemId, CancellationToken cancellationToken = default) =>
        database.Items.Where(VisibleTo(database, posts, personId)).AnyAsync(item => item.Id == itemId, cancellationToken);
}
