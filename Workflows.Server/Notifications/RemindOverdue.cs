using Microsoft.EntityFrameworkCore;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;

namespace Workflows.Server.Notifications;

/// <summary>
/// A deadline has passed: marks the open task, reminds whoever has claimed it or else everybody who could do it, and tells
/// the disclosure office. A task that has been done in the meantime is left alone.
/// </summary>
public sealed class RemindOverdue
{
    /// <summary>Reminds.</summary>
    /// <param name="transaction">The transaction in which it is recorded.</param>
    /// <param name="instanceId">The instance.</param>
    /// <param name="step">The element of the overdue task.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>How many tasks were overdue.</returns>
    public async Task<int> ExecuteAsync(
        CommandTransaction transaction, Guid instanceId, string step, CancellationToken cancellationToken = default)
    {
        var tasks = await transaction.Database.WorkItems
            .Where(task => task.InstanceId == instanceId && task.ElementId == step && task.State == WorkItemState.Open)
            .ToListAsync(cancellationToken);
        foreach (var task in tasks.Where(task => task.OverdueSince is null))
        {
            task.OverdueSince = transaction.Now;
            transaction.Audit(task.AgencyId, "task.overdue", $"task:{task.Id}", new { task.ElementId, task.DueAt });
            await TellAsync(transaction, task, cancellationToken);
        }

        return tasks.Count;
    }

    private static async Task TellAsync(CommandTransaction transaction, WorkItem task, CancellationToken cancellationToken)
    {
        var title = await transaction.Database.Items.AsNoTracking()
            .Where(item => item.Id == task.ItemId)
            .Select(item => item.Title)
            .SingleOrDefaultAsync(cancellationToken);
        var reminded = task.ClaimedBy is { } claimant ? [claimant] : await TaskCandidates.OfAsync(transaction, task, cancellationToken);
        await Notify.PeopleAsync(transaction, reminded, NewsOf("task.overdue"), cancellationToken);

        var office = await PostHolders.OfAsync(transaction, task.AgencyId, Post.DisclosureOffice, null, cancellationToken);
        await Notify.PeopleAsync(transaction, office.Except(reminded), NewsOf("task.overdueReported"), cancellationToken);

        News NewsOf(string kind) => new(task.AgencyId, kind, $"task:{task.Id}")
        {
            ItemId = task.ItemId,
            TaskId = task.Id,
            Parameters = { ["title"] = title ?? string.Empty, ["step"] = task.Name },
        };
    }
}
