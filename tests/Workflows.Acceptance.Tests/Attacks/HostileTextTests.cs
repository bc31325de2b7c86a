using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Playwright;
using Workflows.Acceptance.Tests.Browser;
using Workflows.Acceptance.Tests.Server;
using Workflows.Acceptance.Tests.Stories;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>Scripts in every text that people give, looked for in a real browser on every page where others read them.</summary>
public sealed partial class HostileTextTests(BrowserFixture browser, SharedServer server)
{
    private readonly string _title = $"{HostileText.Short}{Guid.NewGuid().ToString("N")[..8]}";

    [Fact]
    public async Task What_is_typed_is_read_as_text_from_the_draft_to_the_public_and_the_archive()
    {
        using var office = new Office(server.Address);
        var item = await DraftAsync(office);
        await office.SubmitAsync(item);
        (await office.DecideAsync("office", item, "return", HostileText.Long)).MustBe(HttpStatusCode.OK);
        await office.ItemWithStatusAsync(item, "returned");
        await SectionReadsAsync(item);

        await office.SubmitAsync(item);
        (await office.DecideAsync("office", item, "approve", HostileText.Long)).MustBe(HttpStatusCode.OK);
        await LeaderReadsAsync(office, item);
        (await office.DecideAsync("leader", item, "approve", HostileText.Long)).MustBe(HttpStatusCode.OK);
        await TransferAsync(office, item);
        (await office.DecideAsync("member2", item, "approve", HostileText.Long)).MustBe(HttpStatusCode.OK);

        var archived = await office.ItemWithStatusAsync(item, "archived");
        await ArchivistReadsAsync(item, archived["recordNumber"]!.GetValue<string>());
        await PublicReadsAsync(archived["indexNumber"]!.GetValue<string>());
        await FeedHoldsAsync();
    }

    [Fact]
    public async Task What_an_address_asks_for_is_read_as_text()
    {
        var asked = Uri.EscapeDataString(HostileText.Long);
        await using var archivist = await Staff.SignInAsync(browser, server.Address, "archivist");
        var page = await WatchedPage.OfAsync(archivist.Page, server.Address);
        foreach (var path in new[]
        {
            "/items?q=", "/archive?q=", "/register?q=", "/inbox?view=", "/catalogue?q=", "/public/search?q=", "/public/register?q=",
            "/public/catalogue?section=", "/sign-in?as=", "/sign-in?returnUrl=",
        })
        {
            await page.VisitAsync(path + asked);
        }
    }

    [Theory]
    [InlineData("javascript:attacked=1")]
    [InlineData("//127.0.0.1:9/")]
    [InlineData("/\\127.0.0.1:9/")]
    [InlineData("https://127.0.0.1:9/")]
    [InlineData("data:text/html,<script>attacked=1</script>")]
    public async Task Signing_in_leads_nowhere_else(string returnUrl)
    {
        await using var context = await browser.NewContextAsync();
        var page = await WatchedPage.OfAsync(await context.NewPageAsync(), server.Address);
        await page.VisitAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        await page.Page.FillAsync("#user-name", "member3");
        await page.Page.FillAsync("#password", ApiClient.DemonstrationPassword);
        await page.Page.ClickAsync("main form button[type=submit]");
        await page.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        Assert.Equal(server.Address.Authority, new Uri(page.Page.Url).Authority);
        await page.MustBeQuietAsync(returnUrl);
    }

    [Fact]
    public async Task What_people_call_their_tokens_and_appointments_is_read_as_text()
    {
        using var office = new Office(server.Address);
        var admin = await office.PersonAsync("admin");
        (await admin.PostAsync("/api/account/tokens", new { name = HostileText.Short })).MustBe(HttpStatusCode.OK);
        var personId = (await (await office.PersonAsync("member4")).GetAsync("/api/session")).Text("personId");
        var appointed = (await admin.PostAsync(
            "/api/organisation/appointments", new { personId, post = "archivist", basis = HostileText.Short })).MustBe(HttpStatusCode.Created);

        await using var staff = await Staff.SignInAsync(browser, server.Address, "admin");
        var page = await WatchedPage.OfAsync(staff.Page, server.Address);
        Shows(HostileText.Short, await page.VisitAsync("/account"));
        await page.VisitAsync("/organisation");
        (await admin.DeleteAsync($"/api/organisation/appointments/{appointed.Text("id")}")).MustBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("<img src=x onerror=attacked=1>")]
    [InlineData("<svg onload=attacked=1></svg>")]
    [InlineData("<a href='javascript:attacked=1'>一</a>")]
    [InlineData("<script>attacked=1</script>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<iframe srcdoc='<script>parent.attacked=1</script>'></iframe>")]
    public async Task The_watch_over_the_pages_notices_what_acts(string smuggled)
    {
        await using var context = await browser.NewContextAsync();
        var page = await WatchedPage.OfAsync(await context.NewPageAsync(), server.Address);
        await page.VisitAsync("/sign-in");
        await page.Page.SetContentAsync(smuggled);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => page.MustBeQuietAsync("the smuggled text"));
    }

    private async Task<string> DraftAsync(Office office)
    {
        var item = await office.DraftAsync(_title, more: new { body = HostileText.Body, legalBasis = HostileText.Long });
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes("附件")), "file", "<img src=x onerror=attacked=40>{{7*7}}.txt" },
        };
        var clerk = await office.PersonAsync("clerk");
        (await clerk.SendContentAsync(HttpMethod.Post, $"/api/items/{item}/attachments", form)).MustBe(HttpStatusCode.Created);
        return item;
    }

    private async Task SectionReadsAsync(string item)
    {
        await using var clerk = await Staff.SignInAsync(browser, server.Address, "clerk");
        var page = await WatchedPage.OfAsync(clerk.Page, server.Address);
        var text = await page.VisitAsync($"/items/{item}");
        Shows(_title, text);
        Shows(HostileText.Long, text);
        Shows(HostileText.BodyWords, text);
        Shows("img src=x onerror=attacked=40{{77}}.txt", text);
        Shows(_title, await page.VisitAsync("/items"));
        Shows(HostileText.BodyWords, await page.VisitAsync($"/items/{item}/revisions/1"));
        await page.VisitAsync("/notifications");
        await page.VisitAsync($"/items/{item}/submit");

        // The editor comes with a script of its own, which reads the body again.
        await page.VisitAsync($"/items/{item}/edit");
        Assert.Equal(_title, await page.Page.InputValueAsync("#title"));
        Assert.Equal(HostileText.Long, await page.Page.InputValueAsync("#legalBasis"));
        await Assertions.Expect(page.Page.Locator(".rich-text .ProseMirror")).ToContainTextAsync(HostileText.BodyWords);
        await page.MustBeQuietAsync("the editor");
    }

    private async Task LeaderReadsAsync(Office office, string item)
    {
        var task = await office.TaskAsync("leader", item);
        await using var leader = await Staff.SignInAsync(browser, server.Address, "leader");
        var page = await WatchedPage.OfAsync(leader.Page, server.Address);
        var text = await page.VisitAsync($"/tasks/{task["id"]!.GetValue<string>()}");
        Shows(_title, text);
        Shows(HostileText.BodyWords, text);
        await page.VisitAsync("/inbox?view=candidate");
        await page.VisitAsync("/");
    }

    private async Task TransferAsync(Office office, string item)
    {
        var task = await office.TaskAsync("member1", item);
        var receiver = (await (await office.PersonAsync("member2")).GetAsync("/api/session")).MustBe(HttpStatusCode.OK).Text("personId");
        (await (await office.PersonAsync("member1")).PostAsync(
            $"/api/tasks/{task["id"]!.GetValue<string>()}/transfer", new { personId = receiver, reason = HostileText.Short })).MustBe(HttpStatusCode.OK);
        await using var member = await Staff.SignInAsync(browser, server.Address, "member2");
        var page = await WatchedPage.OfAsync(member.Page, server.Address);
        Shows(HostileText.Short, await page.VisitAsync("/notifications"));
        Shows(_title, await page.VisitAsync((await page.Page.Locator("main a[href^='/tasks/']").First.GetAttributeAsync("href"))!));
        Shows(_title, await page.VisitAsync("/inbox"));
    }

    private async Task ArchivistReadsAsync(string item, string recordNumber)
    {
        await using var archivist = await Staff.SignInAsync(browser, server.Address, "archivist");
        var page = await WatchedPage.OfAsync(archivist.Page, server.Address);
        Shows(_title, await page.VisitAsync("/register"));
        Shows(_title, await page.VisitAsync("/register/book"));
        Shows(_title, await page.VisitAsync($"/archive?q={Uri.EscapeDataString(_title[^8..])}"));
        var record = await page.VisitAsync($"/archive/{Uri.EscapeDataString(recordNumber)}");
        Shows(_title, record);
        Shows(HostileText.BodyWords, record);
        Shows(HostileText.Long, await page.VisitAsync($"/items/{item}"));
    }

    private async Task PublicReadsAsync(string indexNumber)
    {
        await using var context = await browser.NewContextAsync();
        var page = await WatchedPage.OfAsync(await context.NewPageAsync(), server.Address);
        var published = await page.VisitAsync($"/p/{indexNumber}");
        Shows(_title, published);
        Shows(HostileText.BodyWords, published);
        Shows(HostileText.Long, published);
        Shows(_title, await page.VisitAsync("/public"));
        Shows(_title, await page.VisitAsync($"/public/search?q={Uri.EscapeDataString(_title)}"));
        await page.VisitAsync("/public/register");
    }

    private async Task FeedHoldsAsync()
    {
        using var anybody = ApiClient.Anonymous(server.Address);
        var feed = XDocument.Parse(Encoding.UTF8.GetString((await anybody.GetAsync("/public/feed.atom")).MustBe(HttpStatusCode.OK).Bytes));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Contains(feed.Descendants(atom + "title"), title => title.Value == _title);
        Assert.DoesNotContain(feed.Descendants(), element => element.Name.Namespace != atom);
    }

    private static void Shows(string expected, string text) => Assert.Contains(InOneLine(expected), InOneLine(text), StringComparison.Ordinal);

    private static string InOneLine(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
