using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Layout;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Processes;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>Decides on a task inside a command: checks, records the decision, and lets the process go on. All or nothing.</summary>
public sealed class TaskCompletion(ProcessExecution processes)
{
    /// <summary>The longest opinion.</summary>
    public const int LongestOpinion = 4000;

    /// <summary>Decides.</summary>
    /// <param name="transaction">The command's transaction.</param>
    /// <param name="task">The task, read in this transaction.</param>
    /// <param name="choice">What the person decides.</param>
    /// <param name="variables">Further variables that the process gets.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>The recorded decision; the earlier one where the same person repeats the very same decision.</returns>
    public async Task<Outcome<TaskDecision>> CompleteAsync(
        CommandTransaction transaction, WorkItem task, Choice choice, FeelContext variables, CancellationToken cancellationToken)
    {
        var personId = transaction.Actor.PersonId!.Value;
        choice = choice.Tidied();

        // Race: of two who decide at once the second finds the task closed, either here or because the version that it read has
        // moved and it is decided anew. A repetition by the same person is an acknowledgement that got lost, not a second decision.
        if (task.State != WorkItemState.Open)
        {
            return await AnswerClosedAsync(transaction.Database, task, personId, choice, cancellationToken);
        }

        // Attack: a post lost a second ago. The posts are read here, in the transaction that decides.
        var posts = await PostsInForce.OfAsync(transaction.Database, personId, transaction.Now, cancellationToken);
        if (await DecisionDuty.BarAsync(transaction.Database, task, personId, posts, cancellationToken) is { } bar)
        {
            return bar;
        }

        if (Check(task, choice) is { } wrong)
        {
            return wrong;
        }

        var decision = Record(transaction, task, choice, Participants.RoleOf(task, personId, posts)!);
        var command = new CompleteTask(task.ElementKey, variables.Merge(FeelContext.Of(
            ("decision", new FeelString(choice.Decision)),
            ("opinion", choice.Opinion is null ? FeelNull.Value : new FeelString(choice.Opinion)))));
        var executed = await processes.ExecuteAsync(transaction, task.InstanceId, command, cancellationToken);
        return executed.Succeeded ? decision : executed.Refusal;
    }

    private static async Task<Outcome<TaskDecision>> AnswerClosedAsync(
        WorkflowsDbContext database, WorkItem task, Guid personId, Choice choice, CancellationToken cancellationToken)
    {
        var made = await database.TaskDecisions.SingleOrDefaultAsync(decision => decision.TaskId == task.Id, cancellationToken);
        if (made is null)
        {
            return new Refusal("task.canceled", RefusalKind.Conflict);
        }

        return made.PersonId == personId && made.Decision == choice.Decision && made.Opinion == choice.Opinion
            ? made
            : new Refusal(
                "task.alreadyDecided",
                RefusalKind.Conflict,
                await DecisionDuty.NameAsync(database, made.PersonId, cancellationToken),
                AgencyTime.Minute(made.DecidedAt));
    }

    private static Refusal? Check(WorkItem task, Choice choice)
    {
        // Attack, or an old page: an approval binds to the text that the person has read, and to no other.
        if (choice.RevisionHash is not null && choice.RevisionHash != task.RevisionHash)
        {
            return new Refusal("task.revisionChanged", RefusalKind.Conflict);
        }

        var offered = task.Decisions.FirstOrDefault(decision => decision.Value == choice.Decision);
        if (offered is null && (task.Decisions.Count > 0 || choice.Decision != Decisions.Complete))
        {
            return new Refusal("task.decisionNotOffered", RefusalKind.Unprocessable, choice.Decision) { Member = "decision" };
        }

        if (offered?.OpinionRequired == true && choice.Opinion is null)
        {
            return new Refusal("task.opinionRequired", RefusalKind.Unprocessable) { Member = "opinion" };
        }

        return choice.Opinion?.Length > LongestOpinion
            ? new Refusal("task.opinionTooLong", RefusalKind.Unprocessable, LongestOpinion) { Member = "opinion" }
            : null;
    }

    private static TaskDecision Record(CommandTransaction transaction, WorkItem task, Choice choice, string participant)
    {
        var decision = new TaskDecision
        {
            TaskId = task.Id,
            AgencyId = task.AgencyId,
            InstanceId = task.InstanceId,
            ItemId = task.ItemId,
            ElementId = task.ElementId,
            StepName = task.Name,
            StepKind = task.StepKind,
            PersonId = transaction.Actor.PersonId!.Value,
            Participant = participant,
            Decision = choice.Decision,
            Opinion = choice.Opinion,
            RevisionNumber = task.RevisionNumber,
            RevisionHash = task.RevisionHash,
            DecidedAt = transaction.Now,
        };
        transaction.Database.TaskDecisions.Add(decision);
        transaction.Audit(
            task.AgencyId,
            "task.decided",
            $"task:{task.Id}",
            new { task.ItemId, task.ElementId, participant, choice.Decision, choice.Opinion, task.RevisionNumber, task.RevisionHash });
        return decision;
    }
}

/// <summary>What a person decides.</summary>
/// <param name="Decision">One of the decisions that the task offers.</param>
/// <param name="Opinion">What they say about it, or null.</param>
/// <param name="RevisionHash">The hash of the text that they have read; null where they do not say.</param>
public sealed record Choice(string Decision, string? Opinion, string? RevisionHash = null)
{
    internal Choice Tidied() => this with
    {
        Decision = Decision.Trim(),
        Opinion = string.IsNullOrWhiteSpace(Opinion) ? null : Opinion.Trim().ReplaceLineEndings("\n"),
        RevisionHash = string.IsNullOrWhiteSpace(RevisionHash) ? null : RevisionHash.Trim(),
    };
}
