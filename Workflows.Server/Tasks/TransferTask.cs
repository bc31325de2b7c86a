using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Notifications;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>Hands a task to another person who may do it, and tells them.</summary>
public sealed class TransferTask(CommandTransactions transactions)
{
    /// <summary>Transfers.</summary>
    /// <param name="actor">Who hands it over; somebody who may do it themself, or the disclosure office.</param>
    /// <param name="taskId">Which task.</param>
    /// <param name="request">To whom and why.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The task's identifier; <c>task.notYours</c>, <c>task.claimedByOther</c>, or <c>task.transferBarred</c> where the other may not.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(Actor actor, Guid taskId, Request request, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Guid>(
            actor, (transaction, cancel) => DecideAsync(transaction, taskId, request, cancel), cancellationToken);

    private static async Task<Outcome<Guid>> DecideAsync(
        CommandTransaction transaction, Guid taskId, Request request, CancellationToken cancel)
    {
        var found = await TaskAccess.FindOpenAsync(transaction, taskId, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        var (task, personId, posts) = found.Value;
        if (await BarGiverAsync(transaction, task, personId, posts, cancel) is { } bar)
        {
            return bar;
        }

        var receiver = request.PersonId;
        if (!await transaction.Database.People.AnyAsync(person => person.Id == receiver, cancel))
        {
            return new Refusal("task.personNotFound", RefusalKind.NotFound) { Member = "personId" };
        }

        var held = task.ClaimedBy;
        task.ClaimedBy = receiver;
        var postsOfReceiver = await PostsInForce.OfAsync(transaction.Database, receiver, transaction.Now, cancel);
        if (await DecisionDuty.BarAsync(transaction.Database, task, receiver, postsOfReceiver, cancel) is not null)
        {
            return new Refusal("task.transferBarred", RefusalKind.Unprocessable) { Member = "personId" };
        }

        transaction.Audit(
            task.AgencyId, "task.transferred", $"task:{task.Id}", new { task.ItemId, from = held, to = receiver, request.Reason });
        await Notify.PeopleAsync(
            transaction,
            [receiver],
            new News(task.AgencyId, "task.transferred", $"task:{task.Id}/{transaction.Now:O}")
            {
                ItemId = task.ItemId,
                TaskId = task.Id,
                Parameters = { ["by"] = transaction.Actor.Name, ["reason"] = request.Reason?.Trim() ?? string.Empty, ["task"] = task.Name },
            },
            cancel);
        return task.Id;
    }

    private static async Task<Refusal?> BarGiverAsync(
        CommandTransaction transaction, WorkItem task, Guid personId, PostsInForce posts, CancellationToken cancel) =>
        posts.Holds(Post.DisclosureOffice) || task.ClaimedBy == personId
            ? null
            : await DecisionDuty.BarAsync(transaction.Database, task, personId, posts, cancel);

    /// <summary>To whom a task goes.</summary>
    /// <param name="PersonId">The other person.</param>
    /// <param name="Reason">Why; they read it.</param>
    public sealed record Request(Guid PersonId, string? Reason);
}
