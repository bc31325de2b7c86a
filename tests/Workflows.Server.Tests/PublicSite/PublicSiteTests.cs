using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Attachments;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.PublicSite;
using Workflows.Server.Tests.Publication;

namespace Workflows.Server.Tests.PublicSite;

public sealed class PublicSiteTests
{
    [Fact]
    public async Task Only_what_is_public_now_is_listed_and_found()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var hidden = await office.ApprovedAsync("尚未公開");
        var shown = await office.PublishAsync(await office.ApprovedAsync("已經公開"));
        var former = await office.PublishAsync(await office.ApprovedAsync("已被取代"));
        await using (var context = database.Open())
        {
            await context.Publications.Where(row => row.Id == former.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsCurrent, false));
        }

        await using var agencies = new PublicAgencies(database.Database);
        var agency = (await agencies.OpenAsync(null))!;
        Assert.Equal(["已經公開"], (await PublishedItems.ListAsync(agency, default, default)).Items.Select(row => row.Title));
        Assert.NotNull(await PublishedItem.FindAsync(agency, shown.IndexNumber));
        Assert.Null(await PublishedItem.FindAsync(agency, former.IndexNumber));
        Assert.Null(await agencies.OpenByIndexNumberAsync(former.IndexNumber));
        Assert.NotNull(hidden);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Names_are_shown_only_where_the_agency_says_so(bool named)
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database, namesInPublic: named);
        var publication = await office.PublishAsync(await office.ApprovedAsync());
        await using var agencies = new PublicAgencies(database.Database);
        var item = await PublishedItem.FindAsync((await agencies.OpenByIndexNumberAsync(publication.IndexNumber))!, publication.IndexNumber);

        Assert.Equal(["submission", "secrecy-review", "leader-review", "group-approval", "publication"], item!.Steps.Select(step => step.Kind));
        Assert.Equal(named ? 3 : 0, item.Steps.Count(step => step.By is not null));
    }

    [Fact]
    public async Task Filters_and_pages_narrow_the_list()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        foreach (var title in new[] { "經費一", "人事", "經費二", "經費三" })
        {
            await office.PublishAsync(await office.ApprovedAsync(title, "<p>內容</p>"));
        }

        await using var agencies = new PublicAgencies(database.Database);
        var agency = (await agencies.OpenAsync("SF"))!;
        var filter = new PublicFilter("JC", "C1-001", "经费");
        var first = await PublishedItems.ListAsync(agency, filter, new PageRequest(null, 2));
        var second = await PublishedItems.ListAsync(agency, filter, new PageRequest(first.Next, 2));
        Assert.Equal(["經費三", "經費二", "經費一"], first.Items.Concat(second.Items).Select(row => row.Title));
        Assert.Null(second.Next);
        Assert.Empty((await PublishedItems.ListAsync(agency, filter with { Section = "別的" }, default)).Items);
    }

    [Fact]
    public async Task One_agency_shows_nothing_of_another()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var one = await DisclosureOffice.OpenAsync(database, "AA");
        var other = await DisclosureOffice.OpenAsync(database, "BB");
        await one.PublishAsync(await one.ApprovedAsync("甲局"));
        await other.PublishAsync(await other.ApprovedAsync("乙局"));

        await using var agencies = new PublicAgencies(database.Database);
        Assert.Equal(["乙局"], (await PublishedItems.ListAsync((await agencies.OpenAsync("BB"))!, default, default)).Items.Select(row => row.Title));
        Assert.Equal(["甲局"], (await PublishedItems.ListAsync((await agencies.OpenAsync(null))!, default, default)).Items.Select(row => row.Title));
        Assert.Null(await agencies.OpenAsync("CC"));
    }

    [Fact]
    public async Task The_catalogue_counts_what_was_published_under_each_entry()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        await using var agencies = new PublicAgencies(database.Database);
        var agency = (await agencies.OpenAsync(null))!;
        var before = Assert.Single(await PublicCatalogue.EntriesAsync(agency, null));
        Assert.Equal((0, null), (before.Published, before.LastPublishedAt));

        var publication = await office.PublishAsync(await office.ApprovedAsync());
        var after = Assert.Single(await PublicCatalogue.EntriesAsync(agency, "JC"));
        Assert.Equal((1, publication.PublishedAt), (after.Published, after.LastPublishedAt));
        Assert.Equal((1, 1), Assert.Single(await PublicCatalogue.SectionsAsync(agency)) is var section ? (section.Entries, section.Published) : default);
    }

    [Fact]
    public async Task A_file_is_public_only_with_the_publication_that_carries_it()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        var revision = await office.ApprovedAsync();
        var secret = new Attachment
        {
            Id = Guid.NewGuid(),
            AgencyId = office.Agency.Id,
            ItemId = revision.ItemId,
            FileName = "草稿.txt",
            ContentType = "text/plain",
            Length = 1,
            Sha256 = new string('0', 64),
            StorageName = "x",
            UploadedBy = office.People["clerk"].Id,
            UploadedAt = database.Clock.GetUtcNow(),
        };
        await using (var context = database.Open())
        {
            context.Add(secret);
            await context.SaveChangesAsync();
        }

        await office.PublishAsync(revision);
        Assert.Null(await new PublicAttachment(database.Database).FindAsync(secret.Id));
        Assert.Null(await new PublicAttachment(database.Database).FindAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task The_feed_is_well_formed_whatever_the_titles_hold()
    {
        await using var database = await DisclosureDatabase.SqliteAsync();
        var office = await DisclosureOffice.OpenAsync(database);
        await office.PublishAsync(await office.ApprovedAsync("<script>&\u0001預算"));
        await using var agencies = new PublicAgencies(database.Database);
        var agency = (await agencies.OpenAsync(null))!;
        var rows = (await PublishedItems.ListAsync(agency, default, default)).Items;
        var feed = XDocument.Load(new MemoryStream(AtomFeed.Write(agency.Agency, "最新公開", "https://example.test", rows)));

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = Assert.Single(feed.Root!.Elements(atom + "entry"));
        Assert.Equal("<script>&預算", entry.Element(atom + "title")!.Value);
        Assert.Equal("https://example.test/p/SF/2026-00001", entry.Element(atom + "link")!.Attribute("href")!.Value);
    }

    [Theory]
    [InlineData("SF/2026-00001", "/p/SF/2026-00001")]
    [InlineData("政 務/2026?1#", "/p/%E6%94%BF%20%E5%8B%99/2026%3F1%23")]
    public void The_address_of_an_item_keeps_its_slashes_and_escapes_the_rest(string indexNumber, string expected) =>
        Assert.Equal(expected, PublicAddress.OfItem(indexNumber));
}
