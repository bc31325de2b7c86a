using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;

namespace Workflows.Server.Tests.Items;

public sealed class DraftTests(SectionsAtWork office)
{
    [Fact]
    public async Task Staff_and_head_of_the_section_may_propose_under_its_entries()
    {
        var entry = await office.EntryAsync("SL-04");
        Assert.True((await office.TryCreateAsync("clerk", entry)).Succeeded);
        Assert.True((await office.TryCreateAsync("head", entry)).Succeeded);
    }

    [Theory]
    [InlineData("clerk2")]
    [InlineData("leader")]
    [InlineData("office")]
    [InlineData("admin")]
    public async Task Nobody_else_proposes_under_an_entry(string userName)
    {
        var created = await office.TryCreateAsync(userName, await office.EntryAsync("SL-04"));
        Assert.Equal(("item.notYourEntry", RefusalKind.Forbidden), (created.Refusal!.Code, created.Refusal.Kind));
    }

    [Fact]
    public async Task A_collective_entry_is_proposed_by_any_section_below_the_same_unit_for_itself()
    {
        var collective = await office.EntryAsync("SS-02");
        var created = await office.TryCreateAsync("clerk2", collective);
        Assert.True(created.Succeeded, created.Refusal?.Code);
        await using var context = office.Host.Open();
        var section = (await office.ItemAsync(created.Value)).SectionId;
        Assert.Equal("SS-05", (await context.Sections.SingleAsync(row => row.Id == section)).Code);
        Assert.Equal("item.notYourEntry", (await office.TryCreateAsync("clerk", collective)).Refusal!.Code);
    }

    [Fact]
    public async Task What_is_not_named_in_a_change_stays()
    {
        var id = await office.DraftAsync();
        Assert.True((await office.EditAsync("clerk", id, new ItemChanges { LegalBasis = "《水法》第七條" })).Succeeded);
        var text = (await office.ReadAsync("clerk", id))!.Draft!;
        Assert.Equal(SectionsAtWork.Complete().Title, text.Title);
        Assert.Equal("《水法》第七條", text.LegalBasis);
        Assert.Equal(SectionsAtWork.Today, text.InformationDate);
    }

    [Fact]
    public async Task A_date_named_as_nothing_is_taken_away()
    {
        var id = await office.DraftAsync();
        Assert.True((await office.EditAsync("clerk", id, new ItemChanges { InformationDate = null })).Succeeded);
        Assert.Null((await office.ReadAsync("clerk", id))!.Draft!.InformationDate);
    }

    [Fact]
    public async Task A_change_to_what_somebody_else_has_changed_meanwhile_is_refused_and_overwrites_nothing()
    {
        var id = await office.DraftAsync();
        var seen = (await office.ReadAsync("clerk", id))!.Version;
        Assert.True((await office.EditAsync("head", id, new ItemChanges { Title = "主任改的" }, seen)).Succeeded);
        var stale = await office.EditAsync("clerk", id, new ItemChanges { Title = "經辦改的" }, seen);
        Assert.Equal(("item.stale", RefusalKind.Stale), (stale.Refusal!.Code, stale.Refusal.Kind));
        Assert.Equal("主任改的", (await office.ReadAsync("clerk", id))!.Title);
    }

    [Fact]
    public async Task Another_section_neither_sees_nor_edits_a_draft()
    {
        var id = await office.DraftAsync();
        Assert.Null(await office.ReadAsync("clerk2", id));
        Assert.Null(await office.ReadAsync("office", id));
        Assert.Equal("item.notFound", (await office.EditAsync("clerk2", id, new ItemChanges { Title = "不是我的" })).Refusal!.Code);
    }

    [Fact]
    public async Task Whoever_changes_a_draft_is_its_editor_and_who_saves_it_unchanged_is_not()
    {
        var id = await office.DraftAsync();
        var before = (await office.ReadAsync("clerk", id))!.Version;
        Assert.True((await office.EditAsync("head", id, SectionsAtWork.Complete())).Succeeded);
        Assert.Equal(before, (await office.ReadAsync("clerk", id))!.Version);
        Assert.True((await office.TrySubmitAsync("clerk", id)).Succeeded);
        Assert.Equal([(await office.Host.ActorAsync("clerk")).PersonId!.Value], (await office.RevisionsAsync(id)).Single().Editors);
    }

    [Fact]
    public async Task A_draft_keeps_what_could_not_be_submitted()
    {
        var id = await office.DraftAsync(new ItemChanges { Title = new string('長', 300) });
        Assert.Equal(300, (await office.ReadAsync("clerk", id))!.Draft!.Title.Length);
    }

    [Fact]
    public async Task A_channel_that_nobody_knows_is_refused()
    {
        var id = await office.DraftAsync();
        var edited = await office.EditAsync("clerk", id, new ItemChanges { Channels = ["smoke-signal"] });
        Assert.Equal(("item.channelUnknown", "channels"), (edited.Refusal!.Code, edited.Refusal.Member));
    }

    [Fact]
    public async Task The_same_channels_in_another_order_are_the_same_text()
    {
        var id = await office.DraftAsync(new ItemChanges { Channels = ["website", "notice-board"] });
        var hash = (await office.ReadAsync("clerk", id))!.Revision!.Hash;
        Assert.True((await office.EditAsync("clerk", id, new ItemChanges { Channels = ["notice-board", "website"] })).Succeeded);
        Assert.Equal(hash, (await office.ReadAsync("clerk", id))!.Revision!.Hash);
    }
}
