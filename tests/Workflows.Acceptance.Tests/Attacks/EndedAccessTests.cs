using System.Net;
using Workflows.Acceptance.Tests.Server;
using Workflows.Acceptance.Tests.Stories;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>What was taken away a moment ago no longer opens anything.</summary>
public sealed class EndedAccessTests(SharedServer server)
{
    [Fact]
    public async Task A_copy_of_the_cookie_does_not_outlive_the_sign_out()
    {
        using var visitor = await PageVisitor.SignInAsync(server.Address, "member2");
        using var copy = visitor.Copy();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(copy, "/api/session"));
        await visitor.SignOutAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(copy, "/api/session"));
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(copy, "/inbox"));
    }

    [Fact]
    public async Task Signing_out_ends_this_session_and_no_other()
    {
        using var atTheDesk = await PageVisitor.SignInAsync(server.Address, "member3");
        using var atHome = await PageVisitor.SignInAsync(server.Address, "member3");
        using var program = await ApiClient.SignInAsync(server.Address, "member3");
        await atTheDesk.SignOutAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(atTheDesk, "/api/session"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(atHome, "/api/session"));
        (await program.GetAsync("/api/session")).MustBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_revoked_token_no_longer_opens_anything()
    {
        using var person = await ApiClient.SignInAsync(server.Address, "member4");
        foreach (var token in (await person.GetAsync("/api/account/tokens")).MustBe(HttpStatusCode.OK).Body!.AsArray())
        {
            // Other tests sign the same person in: once its own token is gone, the rest cannot be revoked with it.
            var revoked = await person.DeleteAsync($"/api/account/tokens/{token!["id"]!.GetValue<string>()}");
            Assert.Contains(revoked.Status, new[] { HttpStatusCode.NoContent, HttpStatusCode.Unauthorized });
        }

        Assert.Equal("request.unauthenticated", (await person.GetAsync("/api/session")).MustBe(HttpStatusCode.Unauthorized).Code);
    }

    [Fact]
    public async Task Who_left_the_section_a_second_ago_no_longer_reads_or_writes_its_drafts()
    {
        using var office = new Office(server.Address);
        var draft = await office.DraftAsync("離任之後");
        var section = (await office.ItemAsync(draft))["sectionId"]!.GetValue<string>();
        var admin = await office.PersonAsync("admin");
        var supervisor = await office.PersonAsync("supervisor");
        var personId = (await supervisor.GetAsync("/api/session")).MustBe(HttpStatusCode.OK).Text("personId");
        (await supervisor.GetAsync($"/api/items/{draft}")).MustBe(HttpStatusCode.NotFound);

        var appointed = (await admin.PostAsync(
            "/api/organisation/appointments", new { personId, post = "sectionStaff", sectionId = section, basis = "臨時抽調" })).MustBe(HttpStatusCode.Created);
        (await supervisor.PutAsync($"/api/items/{draft}", new { title = "在任時改的" })).MustBe(HttpStatusCode.OK);

        (await admin.DeleteAsync($"/api/organisation/appointments/{appointed.Text("id")}")).MustBe(HttpStatusCode.NoContent);
        (await supervisor.GetAsync($"/api/items/{draft}")).MustBe(HttpStatusCode.NotFound);
        (await supervisor.PutAsync($"/api/items/{draft}", new { title = "離任後改的" })).MustBe(HttpStatusCode.NotFound);
        Assert.Equal("在任時改的", (await office.ItemAsync(draft))["title"]!.GetValue<string>());
    }

    private static async Task<HttpStatusCode> StatusAsync(PageVisitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }
}
