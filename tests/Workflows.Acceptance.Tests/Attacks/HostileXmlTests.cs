using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>
/// Files that attack the reader, sent to deployment and verification as an administrator would send them: each is refused with
/// its code before the client loses its patience, and the server goes on.
/// </summary>
public sealed class HostileXmlTests(SharedServer server)
{
    private const string Deploy = "/api/definitions";
    private const string Verify = "/api/definitions/verify";

    public static TheoryData<string> Names => [.. HostileXml.ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_file_is_refused_with_its_code_and_the_server_goes_on(string name)
    {
        var file = HostileXml.ByName[name];
        using var admin = await ApiClient.SignInAsync(server.Address, "admin");

        var deployed = (await SendAsync(admin, Deploy, file.Bytes)).MustBe(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("definition.invalid", deployed.Code);
        Assert.Equal(file.Finding, FirstFinding(deployed));

        // Verifying is asking: the answer to a bad file is a good answer, with the same findings.
        var verified = (await SendAsync(admin, Verify, file.Bytes)).MustBe(HttpStatusCode.OK);
        Assert.False(verified.Body!["deployable"]!.GetValue<bool>());
        Assert.Equal(file.Finding, FirstFinding(verified));

        await MustGoOnAsync(admin);
    }

    [Fact]
    public async Task Nothing_of_the_servers_files_comes_back_from_an_external_entity()
    {
        using var admin = await ApiClient.SignInAsync(server.Address, "admin");
        foreach (var address in new[] { Deploy, Verify })
        {
            var answer = await SendAsync(admin, address, HostileXml.ByName["external entity, a file"].Bytes);
            Assert.DoesNotContain("root:", Encoding.UTF8.GetString(answer.Bytes), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Deploy)]
    [InlineData(Verify)]
    public async Task A_body_above_the_limit_is_not_received(string address)
    {
        using var admin = await ApiClient.SignInAsync(server.Address, "admin");
        var answer = await SendAsync(admin, address, new byte[5 * 1024 * 1024 + 1], statesItsLength: false);
        Assert.Equal("request.tooLarge", answer.MustBe(HttpStatusCode.RequestEntityTooLarge).Code);
        await MustGoOnAsync(admin);
    }

    [Theory]
    [InlineData(Deploy)]
    [InlineData(Verify)]
    public async Task A_body_that_says_that_it_is_above_the_limit_is_refused_by_its_length(string address)
    {
        using var anybody = ApiClient.Anonymous(server.Address);
        var session = await anybody.PostAsync("/api/session", new { userName = "admin", password = ApiClient.DemonstrationPassword });
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(60) };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(new byte[6 * 1024 * 1024]) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.Text("token"));
        request.Headers.ExpectContinue = true;
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("request.tooLarge", (await response.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_chain_as_long_as_the_limit_allows_is_deployed_and_runs()
    {
        using var admin = await ApiClient.SignInAsync(server.Address, "admin");
        var key = NewKey();
        var file = Encoding.UTF8.GetBytes(HostileXml.Chain(key));
        Assert.True((await SendAsync(admin, Verify, file)).MustBe(HttpStatusCode.OK).Body!["deployable"]!.GetValue<bool>());
        (await SendAsync(admin, Deploy, file)).MustBe(HttpStatusCode.Created);
        var simulated = (await admin.PostAsync("/api/simulations", new { bpmn = Encoding.UTF8.GetString(file) })).MustBe(HttpStatusCode.OK);
        Assert.Equal("completed", simulated.Text("status"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("gbk")]
    [InlineData("GB18030")]
    [InlineData("big5")]
    public async Task A_file_that_is_what_it_says_is_deployed_whatever_its_encoding(string encoding)
    {
        using var admin = await ApiClient.SignInAsync(server.Address, "admin");
        var file = HostileXml.Good(NewKey()).Replace("<process ", "<process name=\"政務公開\" ", StringComparison.Ordinal);
        (await SendAsync(admin, Deploy, HostileXml.Encoded(file, encoding))).MustBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Who_is_no_administrator_is_refused_before_the_file_is_looked_at()
    {
        using var clerk = await ApiClient.SignInAsync(server.Address, "clerk");
        var answer = await SendAsync(clerk, Deploy, HostileXml.ByName["200,000 levels"].Bytes);
        Assert.Equal("definition.administratorOnly", answer.MustBe(HttpStatusCode.Forbidden).Code);
    }

    private async Task MustGoOnAsync(ApiClient admin)
    {
        using var anybody = ApiClient.Anonymous(server.Address);
        (await anybody.GetAsync("/healthz/live")).MustBe(HttpStatusCode.OK);
        (await SendAsync(admin, Deploy, Encoding.UTF8.GetBytes(HostileXml.Good(NewKey())))).MustBe(HttpStatusCode.Created);
    }

    private static async Task<ApiAnswer> SendAsync(ApiClient client, string address, byte[] file, bool statesItsLength = true)
    {
        using HttpContent content = statesItsLength ? new ByteArrayContent(file) : new ChunkedContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        return await client.SendContentAsync(HttpMethod.Post, address, content);
    }

    private static string FirstFinding(ApiAnswer answer) => answer.Body!["diagnostics"]![0]!["code"]!.GetValue<string>();

    private static string NewKey() => "attack" + Guid.NewGuid().ToString("N");

    /// <summary>A body that does not state its length, so that it goes in chunks.</summary>
    private sealed class ChunkedContent(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
