using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Processes;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>Decides on a task: approve, return, refuse, or whatever else its definition offers.</summary>
public sealed class DecideOnTask(
    CommandTransactions transactions, TaskCompletion completion, SubmitItem submit, WithdrawItem withdraw)
{
    // What the platform itself binds an approval to; nobody hands these in with a decision.
    private static readonly string[] Reserved =
        ["itemId", "sectionId", "revisionNumber", "revisionHash", "publishAt", "decision", "opinion"];

    /// <summary>Decides.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="taskId">On which task.</param>
    /// <param name="request">What.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>What was recorded; the refusals are those of <see cref="TaskCompletion"/>.</returns>
    public Task<Outcome<Decided>> ExecuteAsync(
        Actor actor, Guid taskId, Request request, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Decided>(
            actor, (transaction, cancel) => DecideAsync(transaction, taskId, request, cancel), cancellationToken);

    private async Task<Outcome<Decided>> DecideAsync(
        CommandTransaction transaction, Guid taskId, Request request, CancellationToken cancel)
    {
        var task = await transaction.Database.WorkItems.SingleOrDefaultAsync(row => row.Id == taskId, cancel);
        if (task is null)
        {
            return new Refusal("task.notFound", RefusalKind.NotFound);
        }

        // Attack: a stranger asks about a task that is closed, to learn who decided it.
        if (!await MayKnowOfAsync(transaction, task, cancel))
        {
            return new Refusal("task.notYours", RefusalKind.Forbidden);
        }

        var variables = VariablesJson.Read(request.Variables);
        if (!variables.Succeeded)
        {
            return variables.Refusal;
        }

        if (variables.Value.Entries.Select(entry => entry.Key).FirstOrDefault(Reserved.Contains) is { } reserved)
        {
            return new Refusal("task.variableReserved", RefusalKind.Unprocessable, reserved) { Member = "variables" };
        }

        var choice = new Choice(request.Decision ?? Decisions.Complete, request.Opinion, request.RevisionHash);
        var outcome = await CarryOutAsync(transaction, task, choice, variables.Value, cancel);
        return outcome.Succeeded
            ? new Decided(task.Id, outcome.Value.Decision, outcome.Value.Opinion, outcome.Value.DecidedAt, task.InstanceId, task.ItemId)
            : Outcome<Decided>.Refused(outcome.Refusals);
    }

    // On the section's own step a decision concerns the draft: it is frozen, or put aside.
    private Task<Outcome<TaskDecision>> CarryOutAsync(
        CommandTransaction transaction, WorkItem task, Choice choice, FeelContext variables, CancellationToken cancel) =>
        task is { StepKind: StepKinds.Revision, ItemId: { } itemId, State: WorkItemState.Open }
            ? choice.Tidied().Decision switch
            {
                Decisions.Submit => submit.ResubmitAsync(transaction, itemId, choice, cancel),
                Decisions.Withdraw => withdraw.WithdrawReturnedAsync(transaction, itemId, choice, cancel),
                _ => completion.CompleteAsync(transaction, task, choice, variables, cancel),
            }
            : completion.CompleteAsync(transaction, task, choice, variables, cancel);

    private static async Task<bool> MayKnowOfAsync(CommandTransaction transaction, WorkItem task, CancellationToken cancel)
    {
        var personId = transaction.Actor.PersonId!.Value;
        var posts = await PostsInForce.OfAsync(transaction.Database, personId, transaction.Now, cancel);
        return await TaskAccess.MaySeeAsync(transaction.Database, task, personId, posts, cancel);
    }

    /// <summary>What a person decides.</summary>
    /// <param name="Decision">One of the decisions that the task offers.</param>
    /// <param name="Opinion">What they say about it.</param>
    /// <param name="RevisionHash">The hash of the text that they have read.</param>
    /// <param name="Variables">Further variables for the process, an object.</param>
    public sealed record Request(string? Decision, string? Opinion, string? RevisionHash, JsonElement? Variables);

    /// <summary>A recorded decision.</summary>
    public sealed record Decided(
        Guid TaskId, string Decision, string? Opinion, DateTimeOffset DecidedAt, Guid InstanceId, Guid? ItemId);
}
