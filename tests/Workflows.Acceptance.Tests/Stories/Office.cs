using System.Net;
using System.Text.Json.Nodes;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Stories;

/// <summary>The people of the demonstration agency at work through the API.</summary>
internal sealed class Office(Uri address) : IDisposable
{
    private readonly Dictionary<string, ApiClient> _people = new(StringComparer.Ordinal);

    public async Task<ApiClient> PersonAsync(string userName)
    {
        if (!_people.TryGetValue(userName, out var person))
        {
            _people.Add(userName, person = await ApiClient.SignInAsync(address, userName));
        }

        return person;
    }

    /// <summary>The clerk writes an item that may be submitted; answers its identifier.</summary>
    public async Task<string> DraftAsync(string title, string clerk = "clerk", object? more = null)
    {
        var person = await PersonAsync(clerk);
        var entries = (await person.GetAsync("/api/catalogue/entries?proposable=true&limit=1")).MustBe(HttpStatusCode.OK);
        var body = new JsonObject
        {
            ["catalogueEntryId"] = entries.Body!["items"]![0]!["id"]!.GetValue<string>(),
            ["title"] = title,
            ["body"] = "<h2>辦理依據</h2><p>依有關法律、法規辦理。</p><ul><li>申請</li><li>審查</li></ul>",
            ["legalBasis"] = "《中華人民共和國水法》第四十八條",
            ["channels"] = new JsonArray("website"),
            ["informationDate"] = "2026-11-02",
        };
        foreach (var (name, value) in JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(more ?? new { }))!.AsObject().ToList())
        {
            body[name] = value?.DeepClone();
        }

        return (await person.PostAsync("/api/items", body)).MustBe(HttpStatusCode.Created).Text("id");
    }

    public async Task SubmitAsync(string itemId, string clerk = "clerk") =>
        Assert.Contains(
            (await (await PersonAsync(clerk)).PostAsync($"/api/items/{itemId}/submit")).Status,
            new[] { HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.Accepted });

    /// <summary>The open task of an item, as one of its candidates sees it; waits for the pipeline to come there.</summary>
    public async Task<JsonNode> TaskAsync(string userName, string itemId)
    {
        JsonNode? found = null;
        await Eventually.TrueAsync(
            async () => (found = await OpenTaskAsync(userName, itemId)) is not null, $"{userName} finds no task of item {itemId}.");
        return found!;
    }

    /// <summary>The task as it is now; null where none of the item's tasks waits for this person.</summary>
    public async Task<JsonNode?> OpenTaskAsync(string userName, string itemId)
    {
        var person = await PersonAsync(userName);
        foreach (var view in new[] { "candidate", "mine" })
        {
            var tasks = (await person.GetAsync($"/api/tasks?view={view}&limit=200")).MustBe(HttpStatusCode.OK);
            if (tasks.Body!["items"]!.AsArray().FirstOrDefault(task => task!["itemId"]?.GetValue<string>() == itemId) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    public async Task<ApiAnswer> DecideAsync(string userName, string itemId, string decision, string? opinion = null) =>
        await DecideAsync(userName, await TaskAsync(userName, itemId), decision, opinion);

    public async Task<ApiAnswer> DecideAsync(string userName, JsonNode task, string decision, string? opinion = null) =>
        await (await PersonAsync(userName)).PostAsync(
            $"/api/tasks/{task["id"]!.GetValue<string>()}/complete",
            new { decision, opinion, revisionHash = task["revisionHash"]?.GetValue<string>() });

    public async Task ApproveAllAsync(string itemId)
    {
        foreach (var person in new[] { "office", "leader", "chair" })
        {
            (await DecideAsync(person, itemId, "approve", "同意。")).MustBe(HttpStatusCode.OK);
        }
    }

    public async Task<JsonNode> ItemAsync(string itemId, string reader = "clerk") =>
        (await (await PersonAsync(reader)).GetAsync($"/api/items/{itemId}")).MustBe(HttpStatusCode.OK).Body!;

    public async Task<JsonNode> ItemWithStatusAsync(string itemId, string status)
    {
        JsonNode? item = null;
        await Eventually.TrueAsync(
            async () => (item = await ItemAsync(itemId))["status"]!.GetValue<string>() == status,
            $"Item {itemId} does not become {status}.");
        return item!;
    }

    public void Dispose()
    {
        foreach (var person in _people.Values)
        {
            person.Dispose();
        }
    }
}
