using Microsoft.EntityFrameworkCore;
using Workflows.Server.Publication;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;

namespace Workflows.Server.Items;

/// <summary>What comes next for an item, by whom, and until when.</summary>
/// <param name="Kind"><c>submit</c>, <c>revise</c>, <c>decide</c>, <c>publish</c> or <c>archive</c>.</param>
/// <param name="TaskId">The open task, for <c>revise</c> and <c>decide</c>.</param>
/// <param name="ElementId">Where in the pipeline.</param>
/// <param name="Name">The step's name in the pipeline.</param>
/// <param name="Participants">Who may do it, as the pipeline names them.</param>
/// <param name="People">Who that is now, by name.</param>
/// <param name="ClaimedBy">Who has taken it on, by name.</param>
/// <param name="DueAt">Until when; for <c>publish</c> the moment that is waited for.</param>
public sealed record NextStep(
    string Kind,
    Guid? TaskId = null,
    string? ElementId = null,
    string? Name = null,
    IReadOnlyList<string>? Participants = null,
    IReadOnlyList<string>? People = null,
    string? ClaimedBy = null,
    DateTimeOffset? DueAt = null)
{
    private const int NamesShown = 20;

    internal static async Task<NextStep?> OfAsync(
        WorkflowsDbContext database, DisclosureItem item, ItemText text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (item.Status)
        {
            case ItemStatus.Draft:
                var writers = await Tasks.Participants.PeopleAsync(database, ["section"], item.SectionId, now, cancellationToken);
                return new NextStep("submit", Participants: ["section"], People: Names(writers));
            case ItemStatus.InReview or ItemStatus.Returned:
                return await OfTaskAsync(database, item, now, cancellationToken);
            case ItemStatus.Approved:
                var wanted = text.WantedPublicationDate is { } day ? AgencyDate.StartOf(day) : (DateTimeOffset?)null;
                return new NextStep("publish", DueAt: wanted > now ? wanted : null);
            case ItemStatus.Published:
                return new NextStep("archive");
            default:
                return null;
        }
    }

    private static async Task<NextStep?> OfTaskAsync(
        WorkflowsDbContext database, DisclosureItem item, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var task = await database.WorkItems.AsNoTracking()
            .Where(row => row.InstanceId == item.InstanceId && row.State == WorkItemState.Open)
            .OrderBy(row => row.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (task is null)
        {
            return null;
        }

        var people = await Tasks.Participants.PeopleAsync(database, task.PotentialOwners, task.SectionId, now, cancellationToken);
        return new NextStep(
            task.StepKind == StepKinds.Revision ? "revise" : "decide",
            task.Id,
            task.ElementId,
            task.Name,
            task.PotentialOwners,
            Names(people),
            task.ClaimedBy is { } claimant ? await DecisionDuty.NameAsync(database, claimant, cancellationToken) : null,
            task.DueAt);
    }

    private static List<string> Names(List<PersonName> people) => [.. people.Take(NamesShown).Select(person => person.Name)];
}
