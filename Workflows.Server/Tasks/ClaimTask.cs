using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>Takes a task out of the pool, so that nobody else begins on it.</summary>
public sealed class ClaimTask(CommandTransactions transactions)
{
    /// <summary>Claims.</summary>
    /// <param name="actor">Who claims.</param>
    /// <param name="taskId">Which task.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The task's identifier, also where it is claimed by the actor already; a refusal of <see cref="DecisionDuty"/>.</returns>
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
                if (await DecisionDuty.BarAsync(transaction.Database, task, personId, posts, cancel) is { } bar)
                {
                    return bar;
                }

                // Race: two claim at once; the version lets one through, the other is decided anew and finds it claimed.
                if (task.ClaimedBy != personId)
                {
                    task.ClaimedBy = personId;
                    transaction.Audit(task.AgencyId, "task.claimed", $"task:{task.Id}", new { task.ItemId, task.ElementId });
                }

                return task.Id;
            },
            cancellationToken);
}
