using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Tasks;
using Workflows.Server.Tests.Processes;

namespace Workflows.Server.Tests.Items;

public sealed class SubmissionTests(SectionsAtWork office)
{
    [Fact]
    public async Task Everything_that_is_missing_is_told_at_once_each_with_its_member()
    {
        var id = await office.DraftAsync(new ItemChanges { InformationDate = SectionsAtWork.Today.AddDays(1) });
        var submitted = await office.TrySubmitAsync("clerk", id);
        Assert.Equal(
            [("title", "item.titleLength"), ("body", "item.bodyEmpty"), ("legalBasis", "item.legalBasisMissing"), ("channels", "item.channelMissing"), ("informationDate", "item.informationDateInFuture")],
            submitted.Refusals.Select(refusal => (refusal.Member, refusal.Code)));
        Assert.Equal((ItemStatus.Draft, 0), ((await office.ItemAsync(id)).Status, (await office.ItemAsync(id)).RevisionNumber));
    }

    [Fact]
    public async Task A_channel_that_the_entry_bars_is_refused()
    {
        await using var context = office.Host.Open();
        var barred = await context.CatalogueEntries.SingleAsync(entry => entry.ChannelRestriction == "不張貼、不登報");
        var refusals = SubmissionRules.Check(
            DraftText.Change(DraftText.Empty, new ItemChanges { Title = "一", Body = "二", LegalBasis = "三", Channels = ["newspaper"] }).Value!,
            barred,
            SectionsAtWork.Today);
        Assert.Equal(["item.channelBarred"], refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public async Task The_first_submission_freezes_the_text_and_starts_the_pipeline()
    {
        var id = await office.DraftAsync();
        var draft = (await office.ReadAsync("clerk", id))!;
        Assert.True((await office.TrySubmitAsync("clerk", id)).Succeeded);

        var revision = Assert.Single(await office.RevisionsAsync(id));
        Assert.Equal((1, draft.Revision!.Hash), (revision.Number, revision.ContentHash));
        Assert.Equal(revision.ContentHash, revision.Text.ContentHash(revision.CatalogueEntryId));
        var item = await office.ItemAsync(id);
        Assert.Equal(ItemStatus.InReview, item.Status);
        var task = await office.OpenTaskAsync(id);
        Assert.Equal(("secrecyReview", 1, revision.ContentHash, item.SectionId), (task.ElementId, task.RevisionNumber, task.RevisionHash, task.SectionId));
        var variables = (await office.Host.StateAsync(item.InstanceId!.Value)).Variables;
        Assert.Equal(new FeelString(id.ToString()), variables.Get("itemId"));
        Assert.Equal(FeelNull.Value, variables.Get("publishAt"));
    }

    [Fact]
    public async Task The_wanted_day_begins_by_the_agencys_own_clock()
    {
        var id = await office.DraftAsync();
        Assert.True((await office.EditAsync("clerk", id, new ItemChanges { WantedPublicationDate = new DateOnly(2026, 12, 1) })).Succeeded);
        Assert.True((await office.TrySubmitAsync("clerk", id)).Succeeded);
        var instance = (await office.ItemAsync(id)).InstanceId!.Value;
        var publishAt = Assert.IsType<FeelDateTime>((await office.Host.StateAsync(instance)).Variables.Get("publishAt"));
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 16, 0, 0, TimeSpan.Zero), publishAt.ToDateTimeOffset());
    }

    [Fact]
    public async Task Nobody_edits_while_it_is_in_review()
    {
        var id = await office.SubmittedAsync();
        var edited = await office.EditAsync("clerk", id, new ItemChanges { Title = "太晚" });
        Assert.Equal(("item.notEditable", RefusalKind.Conflict), (edited.Refusal!.Code, edited.Refusal.Kind));
        Assert.Equal("item.notEditable", (await office.TrySubmitAsync("clerk", id)).Refusal!.Code);
    }

    [Fact]
    public async Task After_a_return_the_next_revision_begins_from_the_last_one_and_the_first_never_changes()
    {
        var id = await office.SubmittedAsync();
        var first = (await office.RevisionsAsync(id)).Single();
        Assert.True((await office.DecideAsync("office", id, Decisions.Return, "請補充時限。")).Succeeded);
        Assert.Equal(ItemStatus.Returned, (await office.ItemAsync(id)).Status);
        var returned = (await office.ReadAsync("clerk", id))!;
        Assert.Equal((2, first.Text.Title), (returned.Revision!.Number, returned.Draft!.Title));
        Assert.Null((await office.ReadAsync("office", id))!.Draft);

        Assert.True((await office.EditAsync("head", id, new ItemChanges { Body = "<p>二十個工作日。</p>" })).Succeeded);
        Assert.True((await office.TrySubmitAsync("head", id)).Succeeded);

        var revisions = await office.RevisionsAsync(id);
        Assert.Equal(first.ContentHash, revisions[0].ContentHash);
        Assert.NotEqual(first.ContentHash, revisions[1].ContentHash);
        Assert.Equal([(await office.Host.ActorAsync("head")).PersonId!.Value], revisions[1].Editors);
        var task = await office.OpenTaskAsync(id);
        Assert.Equal(("secrecyReview", 2, revisions[1].ContentHash), (task.ElementId, task.RevisionNumber, task.RevisionHash));
    }

    [Fact]
    public async Task Deciding_to_submit_on_the_sections_task_submits_the_draft()
    {
        var id = await office.SubmittedAsync();
        Assert.True((await office.DecideAsync("office", id, Decisions.Return, "請補充。")).Succeeded);
        Assert.True((await office.DecideAsync("clerk", id, Decisions.Submit)).Succeeded);
        Assert.Equal(2, (await office.RevisionsAsync(id)).Count);
        Assert.Equal(ItemStatus.InReview, (await office.ItemAsync(id)).Status);
    }

    [Fact]
    public async Task Of_two_who_submit_at_once_one_makes_the_revision()
    {
        var id = await office.DraftAsync();
        var outcomes = await Task.WhenAll(new[] { "clerk", "head", "clerk", "head" }.Select(user => Task.Run(() => office.TrySubmitAsync(user, id))));
        Assert.Single(outcomes, outcome => outcome.Succeeded);
        Assert.All(outcomes.Where(outcome => !outcome.Succeeded), outcome => Assert.Equal("item.notEditable", outcome.Refusal!.Code));
        Assert.Single(await office.RevisionsAsync(id));
    }

    [Fact]
    public async Task An_approved_item_is_published_and_archived_as_it_was_submitted()
    {
        var id = await office.SubmittedAsync();
        await office.ApproveAsync(id, "office", "leader", "chair");
        Assert.Equal(ItemStatus.Approved, (await office.ItemAsync(id)).Status);
        await office.Host.DrainAsync();
        var item = await office.ItemAsync(id);
        Assert.Equal(ItemStatus.Archived, item.Status);
        await using var context = office.Host.Open();
        var publication = await context.Publications.SingleAsync(row => row.ItemId == id);
        Assert.Equal((await office.RevisionsAsync(id)).Single().ContentHash, publication.RevisionHash);
    }

    [Fact]
    public async Task A_draft_that_was_never_submitted_can_be_put_aside_and_stays_readable()
    {
        var id = await office.DraftAsync();
        Assert.True((await WithdrawAsync("clerk", id)).Succeeded);
        Assert.Equal(ItemStatus.Withdrawn, (await office.ItemAsync(id)).Status);
        Assert.Equal(SectionsAtWork.Complete().Title, (await office.ReadAsync("clerk", id))!.Title);
        Assert.Equal("item.notEditable", (await office.EditAsync("clerk", id, new ItemChanges { Title = "又" })).Refusal!.Code);
    }

    [Fact]
    public async Task A_returned_item_can_be_withdrawn_and_its_pipeline_ends()
    {
        var id = await office.SubmittedAsync();
        Assert.Equal("item.notEditable", (await WithdrawAsync("clerk", id)).Refusal!.Code);
        Assert.True((await office.DecideAsync("office", id, Decisions.Return, "請再考慮。")).Succeeded);
        Assert.True((await WithdrawAsync("clerk", id)).Succeeded);
        var item = await office.ItemAsync(id);
        Assert.Equal(ItemStatus.Withdrawn, item.Status);
        Assert.True((await office.Host.StateAsync(item.InstanceId!.Value)).IsFinished);
    }

    [Fact]
    public async Task A_refused_item_is_refused_for_good()
    {
        var id = await office.SubmittedAsync();
        Assert.True((await office.DecideAsync("office", id, Decisions.Refuse, "涉及商業秘密。")).Succeeded);
        Assert.Equal(ItemStatus.Refused, (await office.ItemAsync(id)).Status);
        Assert.Equal("item.notEditable", (await office.TrySubmitAsync("clerk", id)).Refusal!.Code);
    }

    private async Task<Outcome<Guid>> WithdrawAsync(string userName, Guid itemId)
    {
        var actor = await office.Host.ActorAsync(userName);
        return await office.Host.CallAsync<WithdrawItem, Outcome<Guid>>(withdraw =>
            withdraw.ExecuteAsync(actor, itemId, new WithdrawItem.Request("改由他科公開")));
    }
}
