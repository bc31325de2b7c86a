using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>
/// Whether a person may decide on a task at this moment. The one place of these rules: the command asks it in its own
/// transaction, the pages ask it to show why a task is not offered.
/// </summary>
public static class DecisionDuty
{
    /// <summary>What bars a person from deciding, or null.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="task">The task.</param>
    /// <param name="personId">The person.</param>
    /// <param name="posts">The posts that the person holds now.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>
    /// <c>task.notYours</c>, <c>task.ownText</c> where they created, edited or submitted the text or one it came from,
    /// <c>task.decidedInRound</c> where they have decided on this revision at another step, <c>task.claimedByOther</c>.
    /// </returns>
    public static async Task<Refusal?> BarAsync(
        WorkflowsDbContext database, WorkItem task, Guid personId, PostsInForce posts, CancellationToken cancellationToken = default)
    {
        if (Participants.RoleOf(task, personId, posts) is null)
        {
            return new Refusal("task.notYours", RefusalKind.Forbidden);
        }

        if (task.StepKind == StepKinds.Revision)
        {
            return null;
        }

        if (await EditedAsync(database, task, personId, cancellationToken))
        {
            return new Refusal("task.ownText", RefusalKind.Forbidden);
        }

        if (await DecidedInRoundAsync(database, task, personId, cancellationToken))
        {
            return new Refusal("task.decidedInRound", RefusalKind.Forbidden);
        }

        return task.ClaimedBy is { } claimant && claimant != personId
            ? new Refusal("task.claimedByOther", RefusalKind.Conflict, await NameAsync(database, claimant, cancellationToken))
            : null;
    }

    // Every revision up to the one in question counts, not the last alone: a text goes on living in its successors.
    private static Task<bool> EditedAsync(
        WorkflowsDbContext database, WorkItem task, Guid personId, CancellationToken cancellationToken) =>
        database.ItemRevisions.AnyAsync(
            revision => revision.ItemId == task.ItemId
                && (revision.SubmittedBy == personId || revision.Editors.Contains(personId)),
            cancellationToken);

    private static Task<bool> DecidedInRoundAsync(
        WorkflowsDbContext database, WorkItem task, Guid personId, CancellationToken cancellationToken) =>
        database.TaskDecisions.AnyAsync(
            decision => decision.InstanceId == task.InstanceId
                && decision.ItemId != null
                && decision.RevisionNumber == task.RevisionNumber
                && decision.PersonId == personId
                && decision.StepKind != StepKinds.Revision,
            cancellationToken);

    internal static async Task<string> NameAsync(WorkflowsDbContext database, Guid personId, CancellationToken cancellationToken) =>
        await database.People.Where(person => person.Id == personId).Select(person => person.Name).SingleOrDefaultAsync(cancellationToken)
        ?? string.Empty;
}
