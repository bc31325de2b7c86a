using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Server.Processes;
using Workflows.Server.Tasks;

namespace Workflows.Server.Items;

/// <summary>Keeps an item's status in step with its pipeline.</summary>
public sealed class ItemStatusProjection : IProcessProjection
{
    /// <inheritdoc/>
    public async Task ProjectAsync(ProjectionContext context, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(context.Instance.BusinessKey, out var itemId)
            || await context.Transaction.Database.Items.FindAsync([itemId], cancellationToken) is not { } item
            || !Runs(context.Instance, item))
        {
            return;
        }

        var status = item.Status;
        foreach (var journaled in context.Events)
        {
            status = After(journaled.Event, status, context);
        }

        if (status != item.Status)
        {
            (item.Status, item.UpdatedAt) = (status, context.Events[^1].At);
        }
    }

    // Attack: an instance that somebody else started under this item's identifier says nothing about the item. Its own instance
    // is the one that it names, or, within the command that submits it first, the one that is being started.
    private static bool Runs(ProcessInstance instance, DisclosureItem item) =>
        item.AgencyId == instance.AgencyId
        && (item.InstanceId == instance.Id || (item.InstanceId is null && item.RevisionNumber > 0 && instance.DefinitionKey == SubmitItem.Pipeline));

    private static ItemStatus After(ProcessEvent happened, ItemStatus status, ProjectionContext context) => happened switch
    {
        TaskCreated created => (context.Definition.Find(created.ElementId) as UserTask)?.StepKind == StepKinds.Revision
            ? ItemStatus.Returned
            : ItemStatus.InReview,
        ServiceRequested { ServiceType: "publish" } => ItemStatus.Approved,
        TimerScheduled timer when context.Definition.Find(timer.ElementId) is IntermediateCatchEvent => ItemStatus.Approved,
        ServiceCompleted service => ServiceType(service, context) switch
        {
            "publish" => ItemStatus.Published,
            "archive" => ItemStatus.Archived,
            _ => status,
        },
        ProcessCanceled when !IsPublic(status) => ItemStatus.Withdrawn,
        ProcessCompleted or ProcessTerminated when !IsPublic(status) => AtTheEnd(status, context.State.Variables),
        _ => status,
    };

    private static bool IsPublic(ItemStatus status) => status is ItemStatus.Published or ItemStatus.Archived;

    private static ItemStatus AtTheEnd(ItemStatus status, FeelContext variables) =>
        (variables.Get("decision") as FeelString)?.Value switch
        {
            Decisions.Refuse => ItemStatus.Refused,
            Decisions.Withdraw => ItemStatus.Withdrawn,
            _ => status,
        };

    private static string? ServiceType(ServiceCompleted service, ProjectionContext context) =>
        (context.Definition.Find(service.ElementId) as ServiceTask)?.ServiceType;
}
