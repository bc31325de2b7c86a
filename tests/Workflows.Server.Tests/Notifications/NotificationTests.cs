using Microsoft.EntityFrameworkCore;
using Workflows.Server.Notifications;
using Workflows.Server.Tasks;
using Workflows.Server.Tests.Publication;

namespace Workflows.Server.Tests.Notifications;

public sealed class NotificationTests
{
    [Fact]
    public async Task An_overdue_task_reminds_its_candidates_and_tells_the_office_once()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var task = await OpenTaskAsync(office, "leading-group");
        Assert.Equal(1, await RemindAsync(office, task));
        Assert.Equal(1, await RemindAsync(office, task));

        await using var context = database.Open();
        var told = await context.Notifications.ToListAsync();
        Assert.Equal(
            new[] { ("task.overdue", office.People["chair"].Id), ("task.overdue", office.People["member"].Id), ("task.overdueReported", office.People["office"].Id) }.Order(),
            told.Select(notification => (notification.Kind, notification.PersonId)).Order());
        Assert.NotNull((await context.WorkItems.SingleAsync(row => row.Id == task.Id)).OverdueSince);
    }

    [Fact]
    public async Task A_claimed_task_reminds_the_claimant_alone()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var task = await OpenTaskAsync(office, "section", claimedBy: "clerk");
        await RemindAsync(office, task);

        await using var context = database.Open();
        Assert.Equal(office.People["clerk"].Id, (await context.Notifications.SingleAsync(row => row.Kind == "task.overdue")).PersonId);
    }

    [Fact]
    public async Task A_task_that_was_done_in_the_meantime_reminds_nobody()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var task = await OpenTaskAsync(office, "section", WorkItemState.Completed);
        Assert.Equal(0, await RemindAsync(office, task));

        await using var context = database.Open();
        Assert.Empty(await context.Notifications.ToListAsync());
    }

    [Fact]
    public async Task The_office_sees_what_is_overdue_the_longest_first()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var first = await OpenTaskAsync(office, "leading-group");
        database.Clock.Advance(TimeSpan.FromHours(1));
        var second = await OpenTaskAsync(office, "section", claimedBy: "clerk");
        database.Clock.Advance(TimeSpan.FromDays(2));
        var third = await OpenTaskAsync(office, "section");

        await using var context = database.Open();
        var rows = await new OverdueTasks(context, database.Clock).ListAsync();
        Assert.Equal([first.Id, second.Id], rows.Select(row => row.TaskId));
        Assert.Equal([null, "clerk先生"], rows.Select(row => row.ClaimedBy));
        Assert.DoesNotContain(rows, row => row.TaskId == third.Id);
    }

    [Fact]
    public async Task Nobody_marks_what_was_sent_to_another()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        await RemindAsync(office, await OpenTaskAsync(office, "section", claimedBy: "clerk"));
        Guid id;
        await using (var context = database.Open())
        {
            id = (await context.Notifications.SingleAsync(row => row.Kind == "task.overdue")).Id;
        }

        var mark = new MarkRead(database.Transactions);
        Assert.Equal("notification.notFound", (await mark.ExecuteAsync(office.ActorOf("head"), id)).Refusal?.Code);
        Assert.Equal(1, (await mark.ExecuteAsync(office.ActorOf("clerk"), id)).Value);
        Assert.Equal(0, (await mark.ExecuteAsync(office.ActorOf("clerk"), null)).Value);
    }

    private static async Task<int> RemindAsync(DisclosureOffice office, WorkItem task)
    {
        var outcome = await office.RunAsync<int>(
            async (transaction, cancel) => await new RemindOverdue().ExecuteAsync(transaction, task.InstanceId, task.ElementId, cancel));
        Assert.True(outcome.Succeeded, outcome.Refusal?.Code);
        return outcome.Value;
    }

    private static async Task<WorkItem> OpenTaskAsync(
        DisclosureOffice office, string owner, WorkItemState state = WorkItemState.Open, string? claimedBy = null)
    {
        var revision = await office.ApprovedAsync("逾期的公開件");
        await using var context = office.Database.Open();
        var task = office.TaskOf(await context.Items.SingleAsync(item => item.Id == revision.ItemId), "open-step", owner);
        (task.State, task.ClaimedBy) = (state, claimedBy is null ? null : office.People[claimedBy].Id);
        context.Add(task);
        await context.SaveChangesAsync();
        return task;
    }
}
