using Workflows.Server.Organisation;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;

namespace Workflows.Server.Notifications;

/// <summary>The people who could do a task at the moment of a command: to tell them, never to let them.</summary>
public static class TaskCandidates
{
    /// <summary>Finds them.</summary>
    /// <param name="transaction">The command's transaction.</param>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Their identifiers; none where nobody holds the post.</returns>
    public static async Task<IReadOnlyList<Guid>> OfAsync(
        CommandTransaction transaction, WorkItem task, CancellationToken cancellationToken = default)
    {
        var people = new HashSet<Guid>();
        foreach (var participant in task.PotentialOwners)
        {
            if (participant.StartsWith("person:", StringComparison.Ordinal) && Guid.TryParse(participant.AsSpan(7), out var person))
            {
                people.Add(person);
            }

            foreach (var (post, ofSection) in PostsOf(participant).Where(post => !post.OfSection || task.SectionId is not null))
            {
                people.UnionWith(await PostHolders.OfAsync(
                    transaction, task.AgencyId, post, ofSection ? task.SectionId : null, cancellationToken));
            }
        }

        return [.. people];
    }

    private static (Post Post, bool OfSection)[] PostsOf(string participant) => participant switch
    {
        "section" => [(Post.SectionStaff, true), (Post.SectionHead, true)],
        "section-head" => [(Post.SectionHead, true)],
        "responsible-leader" => [(Post.ResponsibleLeader, true)],
        "leading-group" => [(Post.LeadingGroupMember, false), (Post.LeadingGroupChair, false)],
        "leading-group-chair" => [(Post.LeadingGroupChair, false)],
        "disclosure-office" => [(Post.DisclosureOffice, false)],
        "archivist" => [(Post.Archivist, false)],
        _ => [],
    };
}
