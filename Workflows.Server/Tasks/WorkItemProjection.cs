using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Server.Processes;

namespace Workflows.Server.Tasks;

/// <summary>Keeps a row for each user task, from which the inbox reads.</summary>
public sealed class WorkItemProjection : IProcessProjection
{
    /// <inheritdoc/>
    public async Task ProjectAsync(ProjectionContext context, CancellationToken cancellationToken)
    {
        foreach (var journaled in context.Events)
        {
            switch (journaled.Event)
            {
                case TaskCreated created:
                    context.Transaction.Database.WorkItems.Add(Row(context, created, journaled.At));
                    break;
                case TaskCompleted completed:
                    await CloseAsync(completed.Key, WorkItemState.Completed, journaled.At);
                    break;
                case TaskFailed failed:
                    await CloseAsync(failed.Key, WorkItemState.Canceled, journaled.At);
                    break;
                case TaskCanceled canceled:
                    await CloseAsync(canceled.Key, WorkItemState.Canceled, journaled.At);
                    break;
            }
        }

        async Task CloseAsync(long key, WorkItemState state, DateTimeOffset at)
        {
            if (await context.Transaction.Database.WorkItems.FindAsync([WorkItem.IdOf(context.Instance.Id, key)], cancellationToken) is { } row)
            {
                (row.State, row.ClosedAt) = (state, at);
            }
        }
    }

    private static WorkItem Row(ProjectionContext context, TaskCreated created, DateTimeOffset at)
    {
        var task = (UserTask)context.Definition.Find(created.ElementId)!;
        var variables = context.State.Variables;
        return new WorkItem
        {
            Id = WorkItem.IdOf(context.Instance.Id, created.Key),
            AgencyId = context.Instance.AgencyId,
            InstanceId = context.Instance.Id,
            ElementKey = created.Key,
            ElementId = created.ElementId,
            Name = task.Name ?? created.ElementId,
            StepKind = task.StepKind,
            PotentialOwners = [.. created.PotentialOwners],
            Participant = created.PotentialOwners.FirstOrDefault() ?? string.Empty,
            Decisions = [.. task.Decisions.Select(decision => new OfferedDecision(decision.Value, decision.Name, decision.OpinionRequired))],
            ItemId = Identifier(variables, "itemId"),
            SectionId = Identifier(variables, "sectionId"),
            RevisionNumber = variables.Get("revisionNumber") is FeelNumber number ? (int)number.Value : null,
            RevisionHash = (variables.Get("revisionHash") as FeelString)?.Value,
            State = WorkItemState.Open,
            CreatedAt = at,
            DueAt = created.DueAt,
        };
    }

    private static Guid? Identifier(FeelContext variables, string name) =>
        variables.Get(name) is FeelString text && Guid.TryParse(text.Value, out var id) ? id : null;
}
