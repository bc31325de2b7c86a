using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>Who may know of a task: who may do it, who has done it, and who may see the item that it is about.</summary>
public static class TaskAccess
{
    /// <summary>Whether the person may know of the task.</summary>
    public static async Task<bool> MaySeeAsync(
        WorkflowsDbContext database, WorkItem task, Guid personId, PostsInForce posts, CancellationToken cancellationToken = default) =>
        Participants.RoleOf(task, personId, posts) is not null
        || task.ClaimedBy == personId
        || await database.TaskDecisions.AnyAsync(decision => decision.TaskId == task.Id && decision.PersonId == personId, cancellationToken)
        || (task.ItemId is { } itemId && await ItemAccess.IsVisibleAsync(database, posts, personId, itemId, cancellationToken));

    /// <summary>Finds an open task that the actor may know of, within a command.</summary>
    /// <param name="transaction">The command's transaction.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The task with the actor's posts; <c>task.notFound</c>, or <c>task.closed</c> where nobody can do anything with it.</returns>
    internal static async Task<Outcome<OpenTaskOfActor>> FindOpenAsync(
        CommandTransaction transaction, Guid taskId, CancellationToken cancellationToken)
    {
        var personId = transaction.Actor.PersonId!.Value;
        var posts = await PostsInForce.OfAsync(transaction.Database, personId, transaction.Now, cancellationToken);
        var task = await transaction.Database.WorkItems.SingleOrDefaultAsync(row => row.Id == taskId, cancellationToken);
        if (task is null || !await MaySeeAsync(transaction.Database, task, personId, posts, cancellationToken))
        {
            return new Refusal("task.notFound", RefusalKind.NotFound);
        }

        return task.State == WorkItemState.Open
            ? new OpenTaskOfActor(task, personId, posts)
            : new Refusal("task.closed", RefusalKind.Conflict);
    }
}

/// <summary>An open task before somebody who does something with it.</summary>
internal sealed record OpenTaskOfActor(WorkItem Task, Guid PersonId, PostsInForce Posts);
