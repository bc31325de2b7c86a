using System.Net;
using Workflows.Acceptance.Tests.Server;
using Workflows.Acceptance.Tests.Stories;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>Who may not decide, cannot: through the API. The page calls the same use case.</summary>
public sealed class WhoMayNotDecideTests(SharedServer server)
{
    [Theory]
    [InlineData("clerk")]
    [InlineData("clerk2")]
    [InlineData("head")]
    [InlineData("leader2")]
    [InlineData("member1")]
    [InlineData("archivist")]
    [InlineData("supervisor")]
    [InlineData("admin")]
    [InlineData("office")]
    public async Task Only_the_responsible_leader_of_the_section_reviews(string userName)
    {
        using var office = new Office(server.Address);
        var itemId = await office.DraftAsync("誰可以審核");
        await office.SubmitAsync(itemId);
        (await office.DecideAsync("office", itemId, "approve")).MustBe(HttpStatusCode.OK);
        var task = await office.TaskAsync("leader", itemId);
        var answer = await (await office.PersonAsync(userName)).PostAsync(
            $"/api/tasks/{task["id"]!.GetValue<string>()}/complete", new { decision = "approve" });
        Assert.Contains(answer.Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        Assert.NotNull(answer.Code);
        (await office.DecideAsync("leader", itemId, "approve")).MustBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_without_a_session_reads_or_decides()
    {
        using var office = new Office(server.Address);
        var itemId = await office.DraftAsync("沒有登入");
        await office.SubmitAsync(itemId);
        var task = await office.TaskAsync("office", itemId);
        using var nobody = ApiClient.Anonymous(server.Address);
        var answer = await nobody.PostAsync($"/api/tasks/{task["id"]!.GetValue<string>()}/complete", new { decision = "approve" });
        answer.MustBe(HttpStatusCode.Unauthorized);
        (await nobody.GetAsync($"/api/items/{itemId}")).MustBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_edited_the_text_does_not_decide_on_it_whatever_post_they_get()
    {
        await using var own = await ServerProcess.StartAsync();
        using var office = new Office(own.Address);
        var itemId = await office.DraftAsync("編輯者不得審核");
        var head = await office.PersonAsync("head");
        var draft = await head.GetAsync($"/api/items/{itemId}");
        (await head.PutAsync($"/api/items/{itemId}", new { legalBasis = "《水法》第七條" }, draft.ETag)).MustBe(HttpStatusCode.OK);
        await office.SubmitAsync(itemId);
        await AppointAsync(office, "head", "disclosureOffice");
        var task = await office.TaskAsync("office", itemId);
        var answer = await head.PostAsync($"/api/tasks/{task["id"]!.GetValue<string>()}/complete", new { decision = "approve" });
        answer.MustBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_lost_the_post_a_second_ago_is_refused_at_once()
    {
        await using var own = await ServerProcess.StartAsync();
        using var office = new Office(own.Address);
        var itemId = await office.DraftAsync("卸任之後");
        await office.SubmitAsync(itemId);
        var task = await office.TaskAsync("office", itemId);
        var admin = await office.PersonAsync("admin");
        var appointments = (await admin.GetAsync("/api/organisation/appointments")).MustBe(HttpStatusCode.OK);
        var post = appointments.Body!.AsArray().Single(row => row!["post"]!.GetValue<string>() == "disclosureOffice");
        (await admin.DeleteAsync($"/api/organisation/appointments/{post!["id"]!.GetValue<string>()}")).MustBe(HttpStatusCode.NoContent);
        var answer = await (await office.PersonAsync("office")).PostAsync(
            $"/api/tasks/{task["id"]!.GetValue<string>()}/complete", new { decision = "approve" });
        answer.MustBe(HttpStatusCode.Forbidden);
    }

    private static async Task AppointAsync(Office office, string userName, string post)
    {
        var person = (await (await office.PersonAsync(userName)).GetAsync("/api/session")).MustBe(HttpStatusCode.OK);
        (await (await office.PersonAsync("admin")).PostAsync(
            "/api/organisation/appointments",
            new { personId = person.Text("personId"), post, basis = "測試任命" })).MustBe(HttpStatusCode.Created);
    }
}
