using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>Puts a claimed task back into the pool: whoever claimed it, or the disclosure office where somebody is away.</summary>
public sealed class ReleaseTask(CommandTransactions transactions)
{
    /// <summary>Releases.</summary>
    /// <param name="actor">Who releases.</param>
    /// <param name="taskId">Which task.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The task's identifier, also where nobody holds it; <c>task.notYours</c>, <c>task.claimedByOther</c>.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(Actor actor, Guid taskId, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Guid>(
            actor,
            async (transaction, cancel) =>
            {
                var found = await TaskAccess.FindOpenAsync(transaction, taskId, cancel);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                var (task, personId, posts) = found.Value;
                var isOffice = posts.Holds(Post.DisclosureOffice);
                if (!isOffice && task.ClaimedBy != personId && Participants.RoleOf(task, personId, posts) is null)
                {
                    return new Refusal("task.notYours", RefusalKind.Forbidden);
                }

                if (task.ClaimedBy is not { } claimant)
                {
                    return task.Id;
                }

                if (claimant != personId && !isOffice)
                {
                    return new Refusal(
                        "task.claimedByOther", RefusalKind.Conflict, await DecisionDuty.NameAsync(transaction.Database, claimant, cancel));
                }

                task.ClaimedBy = null;
                transaction.Audit(task.AgencyId, "task.released", $"task:{task.Id}", new { task.ItemId, claimant });
                return task.Id;
            },
            cancellationToken);
}
