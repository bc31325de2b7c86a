using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Processes;
using Workflows.Server.Publication;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;

namespace Workflows.Server.Items;

/// <summary>
/// Puts an item before those who decide: freezes the draft into the next revision, which nobody can change any more, and starts
/// the pipeline, or sends it on where it was given back. From here on every decision names this revision and its hash.
/// </summary>
public sealed class SubmitItem(CommandTransactions transactions, ProcessExecution processes, TaskCompletion completion)
{
    /// <summary>The pipeline that an item runs through.</summary>
    public const string Pipeline = "disclosure";

    /// <summary>Submits.</summary>
    /// <param name="actor">Who submits; staff or head of the item's section. They are an editor of the revision from then on.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="expectedVersion">The version that the actor has seen; null where they do not say.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The item's identifier; the refusals of <see cref="EditableItem"/>, or all of <see cref="SubmissionRules"/> at once.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(
        Actor actor, Guid itemId, long? expectedVersion = null, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Guid>(
            actor,
            async (transaction, cancel) =>
            {
                var revision = await FreezeAsync(transaction, itemId, expectedVersion, cancel);
                if (!revision.Succeeded)
                {
                    return Outcome<Guid>.Refused(revision.Refusals);
                }

                var refusal = revision.Value.Item.InstanceId is null
                    ? await StartAsync(transaction, revision.Value, cancel)
                    : (await SendOnAsync(transaction, revision.Value, new Choice(Decisions.Submit, null), cancel)).Refusal;
                return refusal is null ? itemId : refusal;
            },
            cancellationToken);

    /// <summary>Submits an item that was given back, as the decision on the section's own task, within a command.</summary>
    internal async Task<Outcome<TaskDecision>> ResubmitAsync(
        CommandTransaction transaction, Guid itemId, Choice choice, CancellationToken cancel)
    {
        var revision = await FreezeAsync(transaction, itemId, null, cancel);
        return revision.Succeeded
            ? await SendOnAsync(transaction, revision.Value, choice with { RevisionHash = null }, cancel)
            : Outcome<TaskDecision>.Refused(revision.Refusals);
    }

    private static async Task<Outcome<Submission>> FreezeAsync(
        CommandTransaction transaction, Guid itemId, long? expectedVersion, CancellationToken cancel)
    {
        var editable = await EditableItem.FindAsync(transaction, itemId, expectedVersion, cancel);
        if (!editable.Succeeded)
        {
            return editable.Refusal;
        }

        var (item, draft, _) = editable.Value;
        var entry = await transaction.Database.CatalogueEntries.AsNoTracking().SingleAsync(row => row.Id == item.CatalogueEntryId, cancel);
        var wrong = SubmissionRules.Check(draft.Text, entry, AgencyDate.Of(transaction.Now));
        if (wrong.Count > 0)
        {
            return Outcome<Submission>.Refused(wrong);
        }

        var personId = transaction.Actor.PersonId!.Value;
        var revision = new ItemRevision
        {
            ItemId = item.Id,
            Number = item.RevisionNumber + 1,
            AgencyId = item.AgencyId,
            CatalogueEntryId = item.CatalogueEntryId,
            Text = draft.Text,
            ContentHash = draft.Text.ContentHash(item.CatalogueEntryId),
            Editors = [.. draft.Editors.Union([personId])],
            SubmittedBy = personId,
            SubmittedAt = transaction.Now,
        };

        // Race: two submit at once. The key (item, number) and the item's version let one through; the other finds it in review.
        transaction.Database.ItemRevisions.Add(revision);
        transaction.Database.ItemDrafts.Remove(draft);
        item.RevisionNumber = revision.Number;
        item.Title = revision.Text.Title;
        item.UpdatedAt = transaction.Now;
        transaction.Audit(
            item.AgencyId, "item.submitted", $"item:{item.Id}", new { revision.Number, revision.ContentHash, revision.Editors });
        return new Submission(item, revision);
    }

    private async Task<Refusal?> StartAsync(CommandTransaction transaction, Submission submission, CancellationToken cancel)
    {
        var (item, revision) = submission;
        var started = await processes.StartAsync(
            transaction,
            new StartInstance(
                item.AgencyId,
                Pipeline,
                Version: null,
                item.Id.ToString(),
                FeelContext.Of(("itemId", new FeelString(item.Id.ToString())), ("sectionId", new FeelString(item.SectionId.ToString())))
                    .Merge(VariablesOf(revision, transaction.Now))),
            cancel);
        item.InstanceId = started.Value?.Id;
        return started.Refusal;
    }

    private async Task<Outcome<TaskDecision>> SendOnAsync(
        CommandTransaction transaction, Submission submission, Choice choice, CancellationToken cancel)
    {
        var (item, revision) = submission;
        var task = await RevisionTask.OfAsync(transaction.Database, item, cancel);
        return task is null
            ? new Refusal("item.notEditable", RefusalKind.Conflict)
            : await completion.CompleteAsync(transaction, task, choice, VariablesOf(revision, transaction.Now), cancel);
    }

    private static FeelContext VariablesOf(ItemRevision revision, DateTimeOffset now) => FeelContext.Of(
        ("revisionNumber", new FeelNumber(revision.Number)),
        ("revisionHash", new FeelString(revision.ContentHash)),
        ("publishAt", PublishAt(revision.Text.WantedPublicationDate, now)));

    // The wanted day begins by the agency's own clock; one that has begun means at once.
    private static FeelValue PublishAt(DateOnly? day, DateTimeOffset now) =>
        day is { } wanted && AgencyDate.StartOf(wanted) > now ? FeelDateTime.Of(AgencyDate.StartOf(wanted)) : FeelNull.Value;

    private sealed record Submission(DisclosureItem Item, ItemRevision Revision);
}
