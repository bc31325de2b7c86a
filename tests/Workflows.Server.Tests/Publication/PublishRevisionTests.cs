using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Items;
using Workflows.Server.Publication;

namespace Workflows.Server.Tests.Publication;

public sealed class PublishRevisionTests
{
    [Fact]
    public async Task An_approved_revision_becomes_public_with_its_numbers()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var publication = await office.PublishAsync(await office.ApprovedAsync());

        Assert.Equal("SF/2026-00001", publication.IndexNumber);
        await using var context = database.Open();
        var item = await context.Items.SingleAsync();
        Assert.Equal((ItemStatus.Published, "SF/2026-00001", "2026-00001"), (item.Status, item.IndexNumber, item.PublicationNumber));
        Assert.Equal("item.published", (await context.AuditEntries.SingleAsync()).Action);
        Assert.Equal(office.People["clerk"].Id, (await context.Notifications.SingleAsync()).PersonId);
    }

    [Theory]
    [InlineData("secrecy-review")]
    [InlineData("leader-review")]
    [InlineData("group-approval")]
    public async Task Without_one_of_its_approvals_nothing_becomes_public(string without)
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        await RefusedAsync(office, await office.ApprovedAsync(without: without), "publication.notApproved");
    }

    [Fact]
    public async Task An_approval_of_another_text_does_not_count()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        await RefusedAsync(office, await office.ApprovedAsync(approvedHash: new string('0', 64)), "publication.notApproved");
    }

    [Fact]
    public async Task Whoever_edited_the_revision_does_not_count_as_an_approver()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        await RefusedAsync(office, await office.ApprovedAsync(leader: "clerk"), "publication.notApproved");
    }

    [Fact]
    public async Task One_person_does_not_count_for_two_steps()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        await RefusedAsync(office, await office.ApprovedAsync(leader: "chair"), "publication.notApproved");
    }

    [Fact]
    public async Task A_text_that_was_changed_in_the_database_is_not_published()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var revision = await office.ApprovedAsync();
        await using (var context = database.Open())
        {
            await context.Database.ExecuteSqlRawAsync("UPDATE ItemRevisions SET Text = replace(Text, '2026-11-20', '2026-11-21')");
        }

        await RefusedAsync(office, revision, "publication.contentChanged");
    }

    [Fact]
    public async Task Publishing_the_same_revision_again_answers_with_the_same_publication()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var revision = await office.ApprovedAsync();
        var first = await office.PublishAsync(revision);
        var second = await office.PublishAsync(revision);

        Assert.Equal(first.Id, second.Id);
        await using var context = database.Open();
        Assert.Equal(1, await context.Publications.CountAsync());
        Assert.Equal(1, (await context.NumberSequences.SingleAsync()).Last);
    }

    [Fact]
    public async Task A_number_that_was_not_committed_is_given_to_the_next()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        await office.PublishAsync(await office.ApprovedAsync("甲"));
        var lost = await office.ApprovedAsync("乙");
        await office.RunAsync<ItemPublication>(async (transaction, cancel) =>
        {
            await new PublishRevision().ExecuteAsync(transaction, lost, cancel);
            return new Refusal("test.refused", RefusalKind.Conflict);
        });

        Assert.Equal(2, (await office.PublishAsync(await office.ApprovedAsync("丙"))).Number);
    }

    [Fact]
    public async Task The_year_is_the_agencys_and_begins_the_numbers_again()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        database.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 15, 59, 59, TimeSpan.Zero));
        var last = await office.PublishAsync(await office.ApprovedAsync("年末"));
        database.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero));
        var first = await office.PublishAsync(await office.ApprovedAsync("年初"));

        Assert.Equal(((2026, 1), (2027, 1)), ((last.Year, last.Number), (first.Year, first.Number)));
        Assert.Equal("SF/2027-00001", first.IndexNumber);
    }

    [Fact]
    public async Task Two_agencies_count_apart()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var one = await DisclosureOffice.OpenAsync(database);
        var other = await DisclosureOffice.OpenAsync(database, "SL");

        Assert.Equal(1, (await one.PublishAsync(await one.ApprovedAsync())).Number);
        Assert.Equal("SL/2026-00001", (await other.PublishAsync(await other.ApprovedAsync())).IndexNumber);
    }

    private static async Task RefusedAsync(DisclosureOffice office, RevisionToPublish revision, string code)
    {
        var outcome = await office.RunAsync<ItemPublication>(
            (transaction, cancel) => new PublishRevision().ExecuteAsync(transaction, revision, cancel));

        Assert.Equal(code, outcome.Refusal?.Code);
        await using var context = office.Database.Open();
        Assert.Empty(await context.Publications.ToListAsync());
        Assert.Equal(ItemStatus.Approved, (await context.Items.SingleAsync()).Status);
    }
}
