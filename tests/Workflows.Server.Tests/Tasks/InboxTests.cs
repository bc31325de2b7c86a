using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Tasks;
using Workflows.Server.Tests.Items;

namespace Workflows.Server.Tests.Tasks;

public sealed class InboxTests(SectionsAtWork office)
{
    [Fact]
    public async Task A_task_is_offered_to_those_who_may_decide_and_to_nobody_else()
    {
        var id = await office.SubmittedAsync();
        Assert.True(await SeesAsync("office", InboxView.Candidate, id));
        await office.ApproveAsync(id, "office");
        Assert.True(await SeesAsync("leader", InboxView.Candidate, id));
        Assert.False(await SeesAsync("leader2", InboxView.Candidate, id));
        Assert.False(await SeesAsync("office", InboxView.Candidate, id));
        await office.ApproveAsync(id, "leader");
        Assert.True(await SeesAsync("member4", InboxView.Candidate, id));
        Assert.True(await SeesAsync("chair", InboxView.Candidate, id));
        Assert.False(await SeesAsync("leader", InboxView.Candidate, id));
    }

    [Fact]
    public async Task A_returned_item_waits_for_its_own_section()
    {
        var id = await office.SubmittedAsync();
        Assert.True((await office.DecideAsync("office", id, Decisions.Return, "改")).Succeeded);
        Assert.True(await SeesAsync("clerk", InboxView.Candidate, id));
        Assert.True(await SeesAsync("head", InboxView.Candidate, id));
        Assert.False(await SeesAsync("clerk2", InboxView.Candidate, id));
    }

    [Fact]
    public async Task What_one_may_not_decide_for_having_written_it_is_not_offered_but_seen_with_the_reason()
    {
        var own = await SectionsAtWork.OfOwnAsync();
        await using var host = own.Host;
        await own.AppointAsync("clerk", Post.DisclosureOffice);
        var id = await own.SubmittedAsync();
        var (person, posts) = await own.PostsAsync("clerk");
        var page = await own.Host.CallAsync<ReadTasks, Page<TaskView>>(read => read.ListAsync(InboxView.Candidate, person, posts, default));
        Assert.DoesNotContain(page.Items, task => task.ItemId == id);
        var task = (await own.OpenTaskAsync(id)).Id;
        var view = await own.Host.CallAsync<ReadTasks, TaskView?>(read => read.FindAsync(task, person, posts));
        Assert.Equal((false, "task.ownText"), (view!.MayDecide, view.BlockedReason));
    }

    [Fact]
    public async Task A_claimed_task_is_mine_and_leaves_the_pool_until_it_is_released()
    {
        var id = await office.SubmittedAsync();
        await office.ApproveAsync(id, "office", "leader");
        var task = (await office.OpenTaskAsync(id)).Id;
        Assert.True((await ClaimAsync("member1", task)).Succeeded);
        Assert.True((await ClaimAsync("member1", task)).Succeeded);
        Assert.True(await SeesAsync("member1", InboxView.Mine, id));
        Assert.False(await SeesAsync("member2", InboxView.Candidate, id));
        Assert.Equal("task.claimedByOther", (await ClaimAsync("member2", task)).Refusal!.Code);
        Assert.Equal("task.claimedByOther", (await office.DecideOnAsync("member2", task, Decisions.Approve)).Refusal!.Code);
        Assert.Equal("task.claimedByOther", (await ReleaseAsync("member2", task)).Refusal!.Code);
        Assert.True((await ReleaseAsync("member1", task)).Succeeded);
        Assert.True(await SeesAsync("member2", InboxView.Candidate, id));
    }

    [Fact]
    public async Task The_office_releases_what_somebody_who_is_away_has_claimed()
    {
        var id = await office.SubmittedAsync();
        await office.ApproveAsync(id, "office", "leader");
        var task = (await office.OpenTaskAsync(id)).Id;
        Assert.True((await ClaimAsync("member1", task)).Succeeded);
        Assert.True((await ReleaseAsync("office", task)).Succeeded);
        Assert.Null((await office.OpenTaskAsync(id)).ClaimedBy);
    }

    [Fact]
    public async Task Of_those_who_claim_at_once_one_has_it()
    {
        var id = await office.SubmittedAsync();
        await office.ApproveAsync(id, "office", "leader");
        var task = (await office.OpenTaskAsync(id)).Id;
        var outcomes = await Task.WhenAll(new[] { "member1", "member2", "member3" }.Select(member => Task.Run(() => ClaimAsync(member, task))));
        Assert.Single(outcomes, outcome => outcome.Succeeded);
    }

    [Fact]
    public async Task What_I_decided_stays_in_my_done_tasks_with_what_I_said()
    {
        var id = await office.SubmittedAsync();
        Assert.True((await office.DecideAsync("office", id, Decisions.Return, "請補充時限。")).Succeeded);
        var (person, posts) = await office.PostsAsync("office");
        var page = await office.Host.CallAsync<ReadTasks, Page<TaskView>>(read => read.ListAsync(InboxView.Done, person, posts, new PageRequest(null, 200)));
        var done = Assert.Single(page.Items, task => task.ItemId == id);
        Assert.Equal(("return", "請補充時限。"), (done.Decided!.Decision, done.Decided.Opinion));
    }

    [Theory]
    [InlineData(InboxView.Candidate)]
    [InlineData(InboxView.Done)]
    public async Task Pages_of_the_inbox_follow_one_another_without_gap_or_repetition(InboxView view)
    {
        for (var count = 0; count < 5; count++)
        {
            var id = await office.SubmittedAsync();
            if (view == InboxView.Done)
            {
                await office.ApproveAsync(id, "office");
            }
        }

        var (person, posts) = await office.PostsAsync("office");
        var seen = new List<Guid>();
        string? after = null;
        do
        {
            var page = await office.Host.CallAsync<ReadTasks, Page<TaskView>>(read => read.ListAsync(view, person, posts, new PageRequest(after, 2)));
            seen.AddRange(page.Items.Select(task => task.Id));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.True(seen.Count >= 5);
    }

    [Fact]
    public async Task A_task_goes_only_to_somebody_who_may_do_it_and_they_are_told()
    {
        var id = await office.SubmittedAsync();
        await office.ApproveAsync(id, "office", "leader");
        var task = (await office.OpenTaskAsync(id)).Id;
        Assert.Equal("task.transferBarred", (await TransferAsync("member1", task, "archivist")).Refusal!.Code);
        Assert.Equal("task.transferBarred", (await TransferAsync("member1", task, "office")).Refusal!.Code);
        Assert.Equal("task.notYours", (await TransferAsync("archivist", task, "member2")).Refusal!.Code);
        Assert.True((await TransferAsync("member1", task, "member2")).Succeeded);
        var receiver = (await office.Host.ActorAsync("member2")).PersonId!.Value;
        Assert.Equal(receiver, (await office.OpenTaskAsync(id)).ClaimedBy);
        await using var context = office.Host.Open();
        Assert.Equal(1, await context.Notifications.CountAsync(told => told.TaskId == task && told.PersonId == receiver && told.Kind == "task.transferred"));
    }

    [Fact]
    public async Task The_section_reminds_everybody_for_whom_its_item_waits_once_an_hour()
    {
        var id = await office.SubmittedAsync();
        await office.ApproveAsync(id, "office", "leader");
        var task = (await office.OpenTaskAsync(id)).Id;
        Assert.Equal("task.urgeForbidden", (await UrgeAsync("chair", task)).Refusal!.Code);
        Assert.Equal(5, (await UrgeAsync("clerk", task)).Value!.People);
        Assert.Equal("task.urgedAlready", (await UrgeAsync("clerk", task)).Refusal!.Code);
    }

    private async Task<bool> SeesAsync(string userName, InboxView view, Guid itemId)
    {
        var (person, posts) = await office.PostsAsync(userName);
        string? after = null;
        do
        {
            var page = await office.Host.CallAsync<ReadTasks, Page<TaskView>>(read => read.ListAsync(view, person, posts, new PageRequest(after, 200)));
            if (page.Items.Any(task => task.ItemId == itemId))
            {
                return true;
            }

            after = page.Next;
        }
        while (after is not null);
        return false;
    }

    private async Task<Outcome<Guid>> ClaimAsync(string userName, Guid taskId)
    {
        var actor = await office.Host.ActorAsync(userName);
        return await office.Host.CallAsync<ClaimTask, Outcome<Guid>>(claim => claim.ExecuteAsync(actor, taskId));
    }

    private async Task<Outcome<Guid>> ReleaseAsync(string userName, Guid taskId)
    {
        var actor = await office.Host.ActorAsync(userName);
        return await office.Host.CallAsync<ReleaseTask, Outcome<Guid>>(release => release.ExecuteAsync(actor, taskId));
    }

    private async Task<Outcome<Guid>> TransferAsync(string userName, Guid taskId, string to)
    {
        var actor = await office.Host.ActorAsync(userName);
        var receiver = (await office.Host.ActorAsync(to)).PersonId!.Value;
        return await office.Host.CallAsync<TransferTask, Outcome<Guid>>(transfer =>
            transfer.ExecuteAsync(actor, taskId, new TransferTask.Request(receiver, "請代辦")));
    }

    private async Task<Outcome<UrgeTask.Urged>> UrgeAsync(string userName, Guid taskId)
    {
        var actor = await office.Host.ActorAsync(userName);
        return await office.Host.CallAsync<UrgeTask, Outcome<UrgeTask.Urged>>(urge => urge.ExecuteAsync(actor, taskId));
    }
}
