using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;

namespace Workflows.Server.Items;

/// <summary>The section's own open task of an item that was given back.</summary>
internal static class RevisionTask
{
    /// <summary>Finds it, for a command; null where the item is not with its section.</summary>
    public static Task<WorkItem?> OfAsync(WorkflowsDbContext database, DisclosureItem item, CancellationToken cancellationToken) =>
        database.WorkItems.SingleOrDefaultAsync(
            task => task.InstanceId == item.InstanceId && task.State == WorkItemState.Open && task.StepKind == StepKinds.Revision,
            cancellationToken);
}
