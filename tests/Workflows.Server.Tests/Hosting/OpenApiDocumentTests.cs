using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Workflows.Server.Tests.Hosting;

public sealed class OpenApiDocumentTests
{
    [Theory]
    [InlineData("/api/tasks/{id}/complete", "decision")]
    [InlineData("/api/tasks/{id}/transfer", "personId")]
    [InlineData("/api/items", "catalogueEntryId")]
    public async Task Each_call_has_the_body_that_it_takes(string path, string member)
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.CreateClient();
        var document = await client.GetFromJsonAsync<JsonObject>("/openapi/v1.json", TestContext.Current.CancellationToken);
        var operation = document!["paths"]!.AsObject().Single(entry => Plain(entry.Key) == path).Value!["post"]!;
        var schema = operation["requestBody"]!["content"]!["application/json"]!["schema"]!;
        var name = schema["$ref"]!.GetValue<string>().Split('/')[^1];
        Assert.Contains(member, document["components"]!["schemas"]![name]!["properties"]!.AsObject().Select(property => property.Key));
    }

    private static string Plain(string path) => path.Replace(":guid", string.Empty, StringComparison.Ordinal).TrimEnd('/');
}
