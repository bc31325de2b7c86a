using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Server.Processes;
using Workflows.Server.Tasks;

namespace Workflows.Server.Notifications;

/// <summary>Tells whoever proposed an item that it was returned or refused, at which step and with which opinion.</summary>
public sealed class ItemNews : IProcessProjection
{
    /// <inheritdoc/>
    public async Task ProjectAsync(ProjectionContext context, CancellationToken cancellationToken)
    {
        if (KindOf(context.State.Variables) is not { } kind)
        {
            return;
        }

        foreach (var completed in context.Events.Select(journaled => journaled.Event).OfType<TaskCompleted>())
        {
            if (await TaskAsync(context, completed.Key, cancellationToken) is { ItemId: { } itemId } task)
            {
                await TellAsync(context, task, itemId, kind, cancellationToken);
            }
        }
    }

    private static string? KindOf(FeelContext variables) => TextOf(variables, "decision") switch
    {
        "return" => "item.returned",
        "refuse" => "item.refused",
        _ => null,
    };

    private static string? TextOf(FeelContext variables, string name) =>
        variables.TryGetVariable(name, out var value) && value is FeelString text ? text.Value : null;

    private static async Task<WorkItem?> TaskAsync(ProjectionContext context, long elementKey, CancellationToken cancellationToken)
    {
        var tasks = context.Transaction.Database.WorkItems;
        return tasks.Local.FirstOrDefault(task => task.InstanceId == context.Instance.Id && task.ElementKey == elementKey)
            ?? await tasks.SingleOrDefaultAsync(
                task => task.InstanceId == context.Instance.Id && task.ElementKey == elementKey, cancellationToken);
    }

    private static async Task TellAsync(
        ProjectionContext context, WorkItem task, Guid itemId, string kind, CancellationToken cancellationToken)
    {
        var database = context.Transaction.Database;
        var proposal = await database.Items.AsNoTracking()
            .Where(item => item.Id == itemId)
            .Join(
                database.ItemRevisions,
                item => new { ItemId = item.Id, Number = task.RevisionNumber ?? item.RevisionNumber },
                revision => new { revision.ItemId, revision.Number },
                (item, revision) => new { item.Title, item.CreatedBy, revision.SubmittedBy })
            .SingleOrDefaultAsync(cancellationToken);
        if (proposal is null)
        {
            return;
        }

        var news = new News(context.Instance.AgencyId, kind, $"task:{task.Id}")
        {
            ItemId = itemId,
            Parameters =
            {
                ["title"] = proposal.Title,
                ["step"] = task.Name,
                ["opinion"] = TextOf(context.State.Variables, "opinion") ?? string.Empty,
            },
        };
        await Notify.PeopleAsync(context.Transaction, [proposal.CreatedBy, proposal.SubmittedBy], news, cancellationToken);
    }
}
