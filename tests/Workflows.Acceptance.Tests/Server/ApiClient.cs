using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workflows.Acceptance.Tests.Server;

/// <summary>One signed-in person's view of the API.</summary>
internal sealed class ApiClient : IDisposable
{
    public const string DemonstrationPassword = "Workflows-demo-1";

    private readonly HttpClient _client;

    private ApiClient(Uri address) => _client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    public static ApiClient Anonymous(Uri address) => new(address);

    public static async Task<ApiClient> SignInAsync(Uri address, string userName)
    {
        var client = new ApiClient(address);
        var session = await client.SendAsync(HttpMethod.Post, "/api/session", new { userName, password = DemonstrationPassword });
        session.MustBe(HttpStatusCode.OK);
        client._client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.Text("token"));
        return client;
    }

    public Task<ApiAnswer> GetAsync(string address) => SendAsync(HttpMethod.Get, address, body: null);

    public Task<ApiAnswer> PostAsync(string address, object? body = null, string? idempotencyKey = null) =>
        SendAsync(HttpMethod.Post, address, body ?? new { }, ("Idempotency-Key", idempotencyKey));

    public Task<ApiAnswer> PutAsync(string address, object body, string? ifMatch = null) =>
        SendAsync(HttpMethod.Put, address, body, ("If-Match", ifMatch));

    public Task<ApiAnswer> DeleteAsync(string address) => SendAsync(HttpMethod.Delete, address, body: null);

    public async Task<ApiAnswer> SendContentAsync(HttpMethod method, string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        return await AnswerAsync(request);
    }

    public void Dispose() => _client.Dispose();

    private async Task<ApiAnswer> SendAsync(HttpMethod method, string address, object? body, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        foreach (var (name, value) in headers)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await AnswerAsync(request);
    }

    private async Task<ApiAnswer> AnswerAsync(HttpRequestMessage request)
    {
        using var response = await _client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new ApiAnswer(
            response.StatusCode,
            isJson && bytes.Length > 0 ? JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { MaxDepth = 128 }) : null,
            bytes,
            response.Headers.ETag?.Tag);
    }
}

/// <summary>An answer of the API.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, JsonNode? Body, byte[] Bytes, string? ETag)
{
    /// <summary>The stable code of a problem, or null.</summary>
    public string? Code => Body?["code"]?.GetValue<string>();

    public string Text(string member) => Body![member]!.GetValue<string>();

    public ApiAnswer MustBe(HttpStatusCode expected)
    {
        Assert.True(expected == Status, $"Expected {expected}, got {Status}: {Body?.ToJsonString() ?? "no JSON"}");
        return this;
    }
}
