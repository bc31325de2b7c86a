using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Tasks;
using Workflows.Server.Tests.Items;

namespace Workflows.Server.Tests.Tasks;

public sealed class DecisionTests(SectionsAtWork office)
{
    [Theory]
    [InlineData("clerk")]
    [InlineData("clerk2")]
    [InlineData("head")]
    [InlineData("leader2")]
    [InlineData("office")]
    [InlineData("member1")]
    [InlineData("chair")]
    [InlineData("archivist")]
    [InlineData("supervisor")]
    [InlineData("admin")]
    public async Task Only_the_responsible_leader_of_the_items_section_reviews(string userName)
    {
        var id = await office.SubmittedAsync();
        await office.ApproveAsync(id, "office");
        var decided = await office.DecideAsync(userName, id, Decisions.Approve);
        Assert.Equal(RefusalKind.Forbidden, decided.Refusal!.Kind);
        Assert.True((await office.DecideAsync("leader", id, Decisions.Approve)).Succeeded);
    }

    [Fact]
    public async Task Who_edited_the_text_does_not_decide_on_it_whatever_post_they_hold()
    {
        await using var own = new Disposing(await SectionsAtWork.OfOwnAsync());
        await own.Office.AppointAsync("head", Post.DisclosureOffice);
        var id = await own.Office.DraftAsync();
        Assert.True((await own.Office.EditAsync("head", id, new ItemChanges { Title = "主任改過" })).Succeeded);
        Assert.True((await own.Office.TrySubmitAsync("clerk", id)).Succeeded);
        Assert.Equal("task.ownText", (await own.Office.DecideAsync("head", id, Decisions.Approve)).Refusal!.Code);
    }

    [Fact]
    public async Task Who_wrote_an_earlier_revision_does_not_decide_on_a_later_one()
    {
        await using var own = new Disposing(await SectionsAtWork.OfOwnAsync());
        await own.Office.AppointAsync("clerk", Post.DisclosureOffice);
        var id = await own.Office.SubmittedAsync();
        Assert.True((await own.Office.DecideAsync("office", id, Decisions.Return, "改")).Succeeded);
        Assert.True((await own.Office.TrySubmitAsync("head", id)).Succeeded);
        Assert.Equal("task.ownText", (await own.Office.DecideAsync("clerk", id, Decisions.Approve)).Refusal!.Code);
    }

    [Fact]
    public async Task Nobody_decides_twice_on_one_revision_in_two_roles_but_may_on_the_next_revision()
    {
        await using var own = new Disposing(await SectionsAtWork.OfOwnAsync());
        await own.Office.AppointAsync("office", Post.LeadingGroupMember);
        var id = await own.Office.SubmittedAsync();
        await own.Office.ApproveAsync(id, "office", "leader");
        Assert.Equal("task.decidedInRound", (await own.Office.DecideAsync("office", id, Decisions.Approve)).Refusal!.Code);
        Assert.True((await own.Office.DecideAsync("member1", id, Decisions.Return, "改")).Succeeded);
        Assert.True((await own.Office.TrySubmitAsync("clerk", id)).Succeeded);
        Assert.True((await own.Office.DecideAsync("office", id, Decisions.Approve)).Succeeded);
    }

    [Fact]
    public async Task A_post_lost_a_second_ago_no_longer_decides()
    {
        await using var own = new Disposing(await SectionsAtWork.OfOwnAsync());
        var id = await own.Office.SubmittedAsync();
        var task = await own.Office.OpenTaskAsync(id);
        await own.Office.DismissAsync("office", Post.DisclosureOffice);
        Assert.Equal("task.notYours", (await own.Office.DecideOnAsync("office", task.Id, Decisions.Approve)).Refusal!.Code);
        Assert.Equal(WorkItemState.Open, (await own.Office.OpenTaskAsync(id)).State);
    }

    [Fact]
    public async Task A_decision_on_another_text_than_the_one_that_waits_is_refused()
    {
        var id = await office.SubmittedAsync();
        var task = await office.OpenTaskAsync(id);
        var decided = await office.DecideOnAsync("office", task.Id, Decisions.Approve, hash: new string('0', 64));
        Assert.Equal(("task.revisionChanged", RefusalKind.Conflict), (decided.Refusal!.Code, decided.Refusal.Kind));
        Assert.True((await office.DecideOnAsync("office", task.Id, Decisions.Approve, hash: task.RevisionHash)).Succeeded);
    }

    [Theory]
    [InlineData("return", null, "task.opinionRequired", "opinion")]
    [InlineData("refuse", "  ", "task.opinionRequired", "opinion")]
    [InlineData("submit", "x", "task.decisionNotOffered", "decision")]
    [InlineData("", "x", "task.decisionNotOffered", "decision")]
    [InlineData(null, "x", "task.decisionNotOffered", "decision")]
    public async Task A_decision_that_the_step_does_not_take_so_is_refused(string? decision, string? opinion, string code, string member)
    {
        var id = await office.SubmittedAsync();
        var decided = await office.DecideOnAsync("office", (await office.OpenTaskAsync(id)).Id, decision, opinion);
        Assert.Equal((code, member, RefusalKind.Unprocessable), (decided.Refusal!.Code, decided.Refusal.Member, decided.Refusal.Kind));
    }

    [Theory]
    [InlineData("revisionHash")]
    [InlineData("publishAt")]
    [InlineData("sectionId")]
    public async Task What_an_approval_binds_to_is_not_handed_in_with_a_decision(string variable)
    {
        var id = await office.SubmittedAsync();
        var task = await office.OpenTaskAsync(id);
        var actor = await office.Host.ActorAsync("office");
        var variables = System.Text.Json.JsonSerializer.SerializeToElement(new Dictionary<string, string> { [variable] = "x" });
        var decided = await office.Host.CallAsync<DecideOnTask, Outcome<DecideOnTask.Decided>>(decide =>
            decide.ExecuteAsync(actor, task.Id, new DecideOnTask.Request(Decisions.Approve, null, null, variables)));
        Assert.Equal("task.variableReserved", decided.Refusal!.Code);
    }

    [Fact]
    public async Task A_decision_is_recorded_with_who_as_what_on_which_text_and_in_the_audit_trail()
    {
        var id = await office.SubmittedAsync();
        var task = await office.OpenTaskAsync(id);
        Assert.True((await office.DecideOnAsync("office", task.Id, Decisions.Approve, "同意。")).Succeeded);
        await using var context = office.Host.Open();
        var made = await context.TaskDecisions.SingleAsync(row => row.TaskId == task.Id);
        Assert.Equal(
            ("disclosure-office", "approve", "同意。", 1, task.RevisionHash, (await office.Host.ActorAsync("office")).PersonId!.Value),
            (made.Participant, made.Decision, made.Opinion, made.RevisionNumber, made.RevisionHash, made.PersonId));
        Assert.Equal(1, await context.AuditEntries.CountAsync(entry => entry.Action == "task.decided" && entry.Subject == $"task:{task.Id}"));
        Assert.Equal(WorkItemState.Completed, (await context.WorkItems.SingleAsync(row => row.Id == task.Id)).State);
    }

    [Fact]
    public async Task The_same_person_repeating_the_very_same_decision_gets_the_same_answer()
    {
        var id = await office.SubmittedAsync();
        var task = (await office.OpenTaskAsync(id)).Id;
        var first = await office.DecideOnAsync("office", task, Decisions.Approve, "同意");
        var again = await office.DecideOnAsync("office", task, Decisions.Approve, "同意");
        Assert.Equal(first.Value, again.Value);
        Assert.Equal("task.alreadyDecided", (await office.DecideOnAsync("office", task, Decisions.Refuse, "改變主意")).Refusal!.Code);
    }

    [Fact]
    public async Task Of_those_who_decide_at_once_one_wins_and_the_others_are_told_who_it_was()
    {
        string[] members = ["member1", "member2", "member3", "chair"];
        for (var round = 0; round < 10; round++)
        {
            var id = await office.SubmittedAsync();
            await office.ApproveAsync(id, "office", "leader");
            var task = (await office.OpenTaskAsync(id)).Id;
            var outcomes = await Task.WhenAll(members.Select(member => Task.Run(() => office.DecideOnAsync(member, task, Decisions.Approve, member))));
            var winner = Assert.Single(outcomes, outcome => outcome.Succeeded).Value!;
            Assert.All(
                outcomes.Where(outcome => !outcome.Succeeded),
                outcome => Assert.Equal(("task.alreadyDecided", RefusalKind.Conflict), (outcome.Refusal!.Code, outcome.Refusal.Kind)));
            await using var context = office.Host.Open();
            var made = await context.TaskDecisions.SingleAsync(row => row.TaskId == task);
            Assert.Equal(winner.Opinion, made.Opinion);
            var name = (await context.People.SingleAsync(person => person.Id == made.PersonId)).Name;
            Assert.All(outcomes.Where(outcome => !outcome.Succeeded), outcome => Assert.Equal(name, outcome.Refusal!.Arguments[0]));
        }
    }

    private sealed class Disposing(SectionsAtWork office) : IAsyncDisposable
    {
        public SectionsAtWork Office => office;

        public ValueTask DisposeAsync() => office.DisposeAsync();
    }
}
