using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>The inbox: what a person has to do, may take, and has done.</summary>
public sealed class ReadTasks(WorkflowsDbContext database)
{
    /// <summary>One page of a view.</summary>
    /// <param name="view">Which view.</param>
    /// <param name="personId">Whose inbox.</param>
    /// <param name="posts">The posts of that person.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Open tasks with the earliest due first, or done ones with the last decided first.</returns>
    public Task<Page<TaskView>> ListAsync(
        InboxView view, Guid personId, PostsInForce posts, PageRequest page, CancellationToken cancellationToken = default) => view switch
        {
            InboxView.Mine => OpenAsync(Mine(personId), page, cancellationToken),
            InboxView.Candidate => OpenAsync(Candidate(personId, posts), page, cancellationToken),
            InboxView.Done => DoneAsync(personId, page, cancellationToken),
            _ => Task.FromResult(new Page<TaskView>([], null)),
        };

    /// <summary>How many tasks wait in a view of open tasks; counted up to 100.</summary>
    public Task<int> CountAsync(InboxView view, Guid personId, PostsInForce posts, CancellationToken cancellationToken = default) =>
        (view == InboxView.Mine ? Mine(personId) : Candidate(personId, posts)).Take(100).CountAsync(cancellationToken);

    /// <summary>One task as somebody may see it, or null.</summary>
    public async Task<TaskView?> FindAsync(
        Guid taskId, Guid personId, PostsInForce posts, CancellationToken cancellationToken = default)
    {
        var task = await database.WorkItems.AsNoTracking().SingleOrDefaultAsync(row => row.Id == taskId, cancellationToken);
        if (task is null || !await TaskAccess.MaySeeAsync(database, task, personId, posts, cancellationToken))
        {
            return null;
        }

        var bar = task.State == WorkItemState.Open
            ? await DecisionDuty.BarAsync(database, task, personId, posts, cancellationToken)
            : new Refusal("task.closed", RefusalKind.Conflict);
        var view = (await ViewsAsync([task], cancellationToken))[0];
        return view with { MayDecide = bar is null, Blocked = bar };
    }

    private IQueryable<WorkItem> Mine(Guid personId)
    {
        var asPerson = $"person:{personId}";
        return database.WorkItems.AsNoTracking().Where(task => task.State == WorkItemState.Open
            && (task.ClaimedBy == personId || (task.ClaimedBy == null && task.Participant == asPerson)));
    }

    // What the person may not decide because they wrote the text, or have decided on it in another role, is not offered: it
    // would wait here for ever. The item's page shows it with the reason.
    private IQueryable<WorkItem> Candidate(Guid personId, PostsInForce posts)
    {
        var ofAgency = Participants.OfAgency(personId, posts);
        var asSection = Participants.SectionsAs("section", posts);
        var asHead = Participants.SectionsAs("section-head", posts);
        var asLeader = Participants.SectionsAs("responsible-leader", posts);
        return database.WorkItems.AsNoTracking()
            .Where(task => task.State == WorkItemState.Open && task.ClaimedBy == null)
            .Where(task => task.PotentialOwners.Any(owner => ofAgency.Contains(owner))
                || (task.SectionId != null
                    && ((asSection.Contains(task.SectionId.Value) && task.PotentialOwners.Contains("section"))
                        || (asHead.Contains(task.SectionId.Value) && task.PotentialOwners.Contains("section-head"))
                        || (asLeader.Contains(task.SectionId.Value) && task.PotentialOwners.Contains("responsible-leader")))))
            .Where(task => task.StepKind == StepKinds.Revision
                || (!database.ItemRevisions.Any(revision => revision.ItemId == task.ItemId
                        && (revision.SubmittedBy == personId || revision.Editors.Contains(personId)))
                    && !database.TaskDecisions.Any(decision => decision.InstanceId == task.InstanceId
                        && decision.ItemId != null
                        && decision.RevisionNumber == task.RevisionNumber
                        && decision.PersonId == personId
                        && decision.StepKind != StepKinds.Revision)));
    }

    private async Task<Page<TaskView>> OpenAsync(IQueryable<WorkItem> open, PageRequest page, CancellationToken cancellationToken)
    {
        if (page.CursorParts(2) is [var due, var last] && Guid.TryParse(last, out var id))
        {
            open = Moment(due) is { } after
                ? open.Where(task => task.DueAt > after || task.DueAt == null || (task.DueAt == after && task.Id.CompareTo(id) > 0))
                : open.Where(task => task.DueAt == null && task.Id.CompareTo(id) > 0);
        }

        var rows = await open
            .OrderBy(task => task.DueAt == null).ThenBy(task => task.DueAt).ThenBy(task => task.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        var cut = page.Cut(rows, task => PageRequest.Cursor(task.DueAt is { } moment ? moment : "none", task.Id));
        return new Page<TaskView>(await ViewsAsync(cut.Items, cancellationToken), cut.Next);
    }

    private async Task<Page<TaskView>> DoneAsync(Guid personId, PageRequest page, CancellationToken cancellationToken)
    {
        var done = database.TaskDecisions.AsNoTracking().Where(decision => decision.PersonId == personId);
        if (page.CursorParts(2) is [var decided, var last] && Moment(decided) is { } before && Guid.TryParse(last, out var id))
        {
            done = done.Where(decision => decision.DecidedAt < before || (decision.DecidedAt == before && decision.TaskId.CompareTo(id) < 0));
        }

        var rows = await done
            .OrderByDescending(decision => decision.DecidedAt).ThenByDescending(decision => decision.TaskId)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        var cut = page.Cut(rows, decision => PageRequest.Cursor(decision.DecidedAt, decision.TaskId));
        var ids = cut.Items.Select(decision => decision.TaskId).ToList();
        var tasks = await database.WorkItems.AsNoTracking().Where(task => ids.Contains(task.Id)).ToDictionaryAsync(task => task.Id, cancellationToken);
        return new Page<TaskView>(await ViewsAsync([.. ids.Select(task => tasks[task])], cancellationToken), cut.Next);
    }

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private async Task<List<TaskView>> ViewsAsync(IReadOnlyList<WorkItem> tasks, CancellationToken cancellationToken)
    {
        var items = tasks.Select(task => task.ItemId).OfType<Guid>().ToList();
        var sections = tasks.Select(task => task.SectionId).OfType<Guid>().ToList();
        var ids = tasks.Select(task => task.Id).ToList();
        var titles = await database.Items.AsNoTracking().Where(item => items.Contains(item.Id))
            .ToDictionaryAsync(item => item.Id, item => item.Title, cancellationToken);
        var sectionNames = await database.Sections.AsNoTracking().Where(section => sections.Contains(section.Id))
            .ToDictionaryAsync(section => section.Id, section => section.Name, cancellationToken);
        var decisions = await database.TaskDecisions.AsNoTracking().Where(decision => ids.Contains(decision.TaskId))
            .ToDictionaryAsync(decision => decision.TaskId, cancellationToken);
        var people = tasks.Select(task => task.ClaimedBy).OfType<Guid>().Concat(decisions.Values.Select(made => made.PersonId)).Distinct().ToList();
        var names = await database.People.AsNoTracking().Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return
        [
            .. tasks.Select(task => new TaskView(task)
            {
                Title = task.ItemId is { } item ? titles.GetValueOrDefault(item) : null,
                Section = task.SectionId is { } section ? sectionNames.GetValueOrDefault(section) : null,
                ClaimedByName = task.ClaimedBy is { } claimant ? names.GetValueOrDefault(claimant) : null,
                Decided = decisions.TryGetValue(task.Id, out var made)
                    ? new TaskView.DecisionMade(made.Decision, made.Opinion, names.GetValueOrDefault(made.PersonId), made.DecidedAt)
                    : null,
            }),
        ];
    }
}

/// <summary>The views of the inbox.</summary>
public enum InboxView
{
    /// <summary>Taken by the person, or meant for nobody else.</summary>
    Mine,

    /// <summary>In the pool, and the person may decide it.</summary>
    Candidate,

    /// <summary>Decided by the person.</summary>
    Done,

    /// <summary>Sent for information; nothing sends so yet.</summary>
    Cc,
}
