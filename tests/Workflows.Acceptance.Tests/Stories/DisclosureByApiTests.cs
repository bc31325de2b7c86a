using System.Net;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Stories;

/// <summary>The whole way of an item through the API: draft, return, revision, approvals, publication, register, archive.</summary>
public sealed class DisclosureByApiTests(SharedServer server)
{
    [Fact]
    public async Task An_item_goes_from_the_clerks_draft_through_a_return_to_the_archive()
    {
        using var office = new Office(server.Address);
        var title = $"取水許可審批程序({Guid.NewGuid():N})";
        var itemId = await office.DraftAsync(title);
        await office.SubmitAsync(itemId);

        (await office.DecideAsync("office", itemId, "return", "請補充辦理時限。")).MustBe(HttpStatusCode.OK);
        await office.ItemWithStatusAsync(itemId, "returned");
        var clerk = await office.PersonAsync("clerk");
        var before = (await clerk.GetAsync($"/api/items/{itemId}")).MustBe(HttpStatusCode.OK);
        (await clerk.PutAsync($"/api/items/{itemId}", new { body = "<p>辦理時限:二十個工作日。</p>" }, before.ETag)).MustBe(HttpStatusCode.OK);
        await office.SubmitAsync(itemId);
        await office.ApproveAllAsync(itemId);

        var item = await office.ItemWithStatusAsync(itemId, "archived");
        Assert.Equal(2, item["revision"]!["number"]!.GetValue<int>());
        using var anybody = ApiClient.Anonymous(server.Address);
        var published = (await anybody.GetAsync($"/api/public/items/{item["indexNumber"]!.GetValue<string>()}")).MustBe(HttpStatusCode.OK);
        Assert.Contains("二十個工作日", published.Body!.ToJsonString(Readable.Json), StringComparison.Ordinal);
        var register = (await (await office.PersonAsync("office")).GetAsync("/api/register?limit=200")).MustBe(HttpStatusCode.OK);
        Assert.Contains(title, register.Body!.ToJsonString(Readable.Json), StringComparison.Ordinal);
        var archivist = await office.PersonAsync("archivist");
        var found = (await archivist.GetAsync($"/api/archive/records?q={Uri.EscapeDataString(title)}")).MustBe(HttpStatusCode.OK);
        Assert.Single(found.Body!["items"]!.AsArray());
        var package = await archivist.GetAsync($"/api/archive/records/{item["recordNumber"]!.GetValue<string>()}/package");
        Assert.Equal("PK"u8.ToArray(), package.MustBe(HttpStatusCode.OK).Bytes[..2]);
    }

    [Fact]
    public async Task A_refused_item_is_not_published()
    {
        using var office = new Office(server.Address);
        var itemId = await office.DraftAsync("不宜公開的事項");
        await office.SubmitAsync(itemId);
        (await office.DecideAsync("office", itemId, "refuse", "涉及商業秘密。")).MustBe(HttpStatusCode.OK);
        var item = await office.ItemWithStatusAsync(itemId, "refused");
        Assert.Null(item["indexNumber"]?.GetValue<string>());
    }

    [Fact]
    public async Task The_same_creating_request_sent_twice_creates_once()
    {
        using var office = new Office(server.Address);
        var clerk = await office.PersonAsync("clerk");
        var entries = await clerk.GetAsync("/api/catalogue/entries?proposable=true&limit=1");
        var request = new { catalogueEntryId = entries.Body!["items"]![0]!["id"]!.GetValue<string>(), title = "重送的請求", body = "<p>一次</p>" };
        var key = Guid.NewGuid().ToString();
        var first = (await clerk.PostAsync("/api/items", request, key)).MustBe(HttpStatusCode.Created);
        var second = await clerk.PostAsync("/api/items", request, key);
        Assert.Equal(first.Text("id"), second.Text("id"));
        var other = await clerk.PostAsync("/api/items", request with { title = "另一個" }, key);
        Assert.Equal("idempotency.keyReused", other.MustBe(HttpStatusCode.UnprocessableEntity).Code);
    }
}
