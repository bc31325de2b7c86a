using System.Linq.Expressions;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>Who may read and who may operate an instance.</summary>
public static class InstanceAccess
{
    private static readonly Post[] ReadAll = [Post.Administrator, Post.Supervisor, Post.DisclosureOffice];

    /// <summary>Whether the person may start, cancel and repair instances and send them messages.</summary>
    public static bool MayOperate(PostsInForce posts) => posts.Holds(Post.Administrator);

    /// <summary>
    /// The instances that a person may read: all of them by office; otherwise those of the items that they may see, and those in
    /// which they had something to decide.
    /// </summary>
    public static Expression<Func<ProcessInstance, bool>> ReadableBy(WorkflowsDbContext database, PostsInForce posts, Guid personId)
    {
        if (ReadAll.Any(posts.Holds))
        {
            return _ => true;
        }

        var items = database.Items.Where(ItemAccess.VisibleTo(database, posts, personId));
        return instance => items.Any(item => item.InstanceId == instance.Id)
            || database.WorkItems.Any(task => task.InstanceId == instance.Id && task.ClaimedBy == personId)
            || database.TaskDecisions.Any(decision => decision.InstanceId == instance.Id && decision.PersonId == personId);
    }
}
