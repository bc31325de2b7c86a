using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;

namespace Workflows.Server.Items;

/// <summary>
/// Takes an item back: a draft that was never submitted is put aside, one that was given back ends its pipeline. The text stays
/// readable; nothing that was typed is thrown away.
/// </summary>
public sealed class WithdrawItem(CommandTransactions transactions, TaskCompletion completion)
{
    /// <summary>Withdraws.</summary>
    /// <param name="actor">Who withdraws; staff or head of the item's section.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="request">Why.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>
    /// The item's identifier; <c>item.notEditable</c> while others decide on it, <c>item.withdrawNotOffered</c> where its pipeline
    /// knows no withdrawal.
    /// </returns>
    public Task<Outcome<Guid>> ExecuteAsync(
        Actor actor, Guid itemId, Request request, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Guid>(
            actor,
            async (transaction, cancel) =>
            {
                var editable = await EditableItem.FindAsync(transaction, itemId, null, cancel);
                if (!editable.Succeeded)
                {
                    return editable.Refusal;
                }

                if (editable.Value.Item is { Status: ItemStatus.Draft } item)
                {
                    (item.Status, item.UpdatedAt) = (ItemStatus.Withdrawn, transaction.Now);
                    transaction.Audit(item.AgencyId, "item.discarded", $"item:{item.Id}", new { item.Title, request.Reason });
                    return item.Id;
                }

                var withdrawn = await WithdrawReturnedAsync(transaction, itemId, new Choice(Decisions.Withdraw, request.Reason), cancel);
                return withdrawn.Succeeded ? itemId : withdrawn.Refusal;
            },
            cancellationToken);

    /// <summary>Withdraws an item that was given back, as the decision on the section's own task, within a command.</summary>
    internal async Task<Outcome<TaskDecision>> WithdrawReturnedAsync(
        CommandTransaction transaction, Guid itemId, Choice choice, CancellationToken cancel)
    {
        var editable = await EditableItem.FindAsync(transaction, itemId, null, cancel);
        if (!editable.Succeeded)
        {
            return editable.Refusal;
        }

        var item = editable.Value.Item;
        var task = await RevisionTask.OfAsync(transaction.Database, item, cancel);
        if (task is null || task.Decisions.All(decision => decision.Value != Decisions.Withdraw))
        {
            return new Refusal("item.withdrawNotOffered", RefusalKind.Conflict);
        }

        transaction.Audit(item.AgencyId, "item.withdrawn", $"item:{item.Id}", new { item.Title, choice.Opinion });
        return await completion.CompleteAsync(transaction, task, choice with { RevisionHash = null }, FeelContext.Empty, cancel);
    }

    /// <summary>Why an item is taken back.</summary>
    public sealed record Request(string? Reason);
}
