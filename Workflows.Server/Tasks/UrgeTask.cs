using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Notifications;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>Reminds (催辦) those for whom a task waits: by the section whose item it is, or by the disclosure office.</summary>
public sealed class UrgeTask(CommandTransactions transactions)
{
    /// <summary>How long nobody is reminded of the same task again.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    private const string Kind = "task.urged";

    /// <summary>Reminds.</summary>
    /// <param name="actor">Who reminds.</param>
    /// <param name="taskId">Of which task.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>How many people were told; <c>task.urgeForbidden</c>, or <c>task.urgedAlready</c> within <see cref="Rest"/>.</returns>
    public Task<Outcome<Urged>> ExecuteAsync(Actor actor, Guid taskId, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Urged>(
            actor, (transaction, cancel) => DecideAsync(transaction, taskId, cancel), cancellationToken);

    private static async Task<Outcome<Urged>> DecideAsync(CommandTransaction transaction, Guid taskId, CancellationToken cancel)
    {
        var found = await TaskAccess.FindOpenAsync(transaction, taskId, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        var (task, _, posts) = found.Value;
        if (!posts.Holds(Post.DisclosureOffice) && !(task.SectionId is { } section && ItemAccess.WorksIn(posts, section)))
        {
            return new Refusal("task.urgeForbidden", RefusalKind.Forbidden);
        }

        var earliest = transaction.Now - Rest;
        if (await transaction.Database.Notifications.AnyAsync(
            told => told.TaskId == task.Id && told.Kind == Kind && told.CreatedAt > earliest, cancel))
        {
            return new Refusal("task.urgedAlready", RefusalKind.Conflict);
        }

        var people = await CandidatesAsync(transaction, task, cancel);
        await Notify.PeopleAsync(
            transaction,
            people,
            new News(task.AgencyId, Kind, $"task:{task.Id}/{transaction.Now:O}")
            {
                ItemId = task.ItemId,
                TaskId = task.Id,
                Parameters = { ["by"] = transaction.Actor.Name, ["task"] = task.Name },
            },
            cancel);
        transaction.Audit(task.AgencyId, Kind, $"task:{task.Id}", new { task.ItemId, task.ElementId, people });
        return new Urged(people.Count);
    }

    private static async Task<List<Guid>> CandidatesAsync(CommandTransaction transaction, WorkItem task, CancellationToken cancel) =>
        task.ClaimedBy is { } claimant
            ? [claimant]
            : [.. (await Participants.PeopleAsync(transaction.Database, task.PotentialOwners, task.SectionId, transaction.Now, cancel))
                .Select(person => person.Id)];

    /// <summary>What reminding did.</summary>
    /// <param name="People">How many people were told.</param>
    public sealed record Urged(int People);
}
