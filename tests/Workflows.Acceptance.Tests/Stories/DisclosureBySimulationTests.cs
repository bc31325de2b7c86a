using System.Net;
using System.Text.Json.Nodes;
using Workflows.Acceptance.Tests.Commands;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Stories;

/// <summary>The way of an item in virtual time, by the command and by the API, which must tell the same story.</summary>
public sealed class DisclosureBySimulationTests(SharedServer server)
{
    private const string Approvals = """
        {"complete": "secrecyReview", "variables": {"decision": "approve"}},
        {"complete": "leaderReview", "variables": {"decision": "approve"}},
        {"complete": "groupApproval", "variables": {"decision": "approve"}}
        """;

    [Fact]
    public async Task A_returned_item_is_revised_approved_published_registered_filed_and_archived()
    {
        var result = await BothWaysAsync($$$"""
            {
              "startAt": "2026-03-02T01:00:00Z",
              "autoCompleteServices": true,
              "variables": { "itemId": "一", "publishAt": null },
              "script": [
                {"complete": "secrecyReview", "variables": {"decision": "approve"}},
                {"complete": "leaderReview", "variables": {"decision": "return", "opinion": "請補充辦理時限。"}},
                {"advance": "PT4H"},
                {"complete": "revise", "variables": {"decision": "submit", "revisionNumber": 2}},
                {{{Approvals}}}
              ]
            }
            """);

        Assert.Equal("completed", result["status"]!.GetValue<string>());
        Assert.Empty(result["waiting"]!.AsArray());
        Assert.Equal(2, result["variables"]!["revisionNumber"]!.GetValue<int>());
        Assert.Equal(
            ["secrecyReview", "leaderReview", "revise", "secrecyReview", "leaderReview", "groupApproval"],
            ElementsOf(result, "TaskCreated"));
        Assert.Equal(["publish", "register", "file", "archive"], ElementsOf(result, "ServiceRequested"));
        Assert.Equal("2026-03-02T05:00:00+00:00", MomentOf(result, "ServiceRequested", "publish"));
    }

    [Fact]
    public async Task A_due_date_that_passes_is_reminded_of_and_a_wanted_day_is_waited_for()
    {
        var result = await BothWaysAsync($$$"""
            {
              "startAt": "2026-03-02T01:00:00Z",
              "autoCompleteServices": true,
              "variables": { "publishAt": "2026-04-01T00:00:00+08:00" },
              "script": [{"advance": "P4D"}, {{{Approvals}}}, {"advance": "P20D"}]
            }
            """);

        Assert.Equal("active", result["status"]!.GetValue<string>());
        Assert.Equal(["remindSecrecyReview"], ElementsOf(result, "ServiceRequested"));
        Assert.Equal(MomentOf(result, "ServiceRequested", "remindSecrecyReview"), DueOf(result, "secrecyReview"));
        var waiting = Assert.Single(result["waiting"]!.AsArray())!;
        Assert.Equal(("waitForDate", "timer"), (waiting["elementId"]!.GetValue<string>(), waiting["kind"]!.GetValue<string>()));
        Assert.Equal(new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero), waiting["dueAt"]!.GetValue<DateTimeOffset>());
    }

    [Theory]
    [InlineData("""{"complete": "leaderReview"}""", "leaderReview")]
    [InlineData("""{"fail": "publish"}""", "publish")]
    [InlineData("""{"message": "nobodyWaits"}""", "nobodyWaits")]
    [InlineData("""{"signal": "nobodyHears"}""", "nobodyHears")]
    [InlineData("""{"advance": "tomorrow"}""", "tomorrow")]
    public async Task An_entry_that_does_not_apply_is_named(string entry, string what)
    {
        var result = await BothWaysAsync(
            $$$"""{"startAt": "2026-03-02T01:00:00Z", "script": [{"set": {"publishAt": null}}, {{{entry}}}, {"advance": "P1D"}]}""",
            exitCode: CommandRun.Findings);

        Assert.Equal("error", result["status"]!.GetValue<string>());
        var error = result["error"]!;
        Assert.Equal(1, error["entry"]!.GetValue<int>());
        Assert.Contains(what, error["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("simulation.", error["code"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"script": [{"advance": "P1D"}, {"finish": "secrecyReview"}]}""", "Entry 1")]
    [InlineData("""{"script": [{"complete": ["secrecyReview"]}]}""", "Entry 0")]
    [InlineData("""{"script": "secrecyReview"}""", "script")]
    [InlineData("""{"script": [], "variables": [1]}""", "variables")]
    [InlineData("""{"script": [], "startAt": "tomorrow"}""", "")]
    [InlineData("""{"script": [], "startAt": 5}""", "")]
    [InlineData("""{"script": [], "autoCompleteServices": "yes"}""", "")]
    public async Task A_script_that_is_none_is_refused_before_anything_runs(string script, string saying)
    {
        using var folder = new TemporaryFolder();
        (await SimulateAsync(folder, script)).MustRefuse(saying);

        using var clerk = await ApiClient.SignInAsync(server.Address, "clerk");
        var refused = (await PostAsync(clerk, script)).MustBe(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("simulation.invalid", refused.Code);
        Assert.Contains(saying, refused.Text("title"), StringComparison.Ordinal);
    }

    private async Task<JsonNode> BothWaysAsync(string script, int exitCode = CommandRun.Good)
    {
        using var folder = new TemporaryFolder();
        var told = (await SimulateAsync(folder, script)).MustBe(exitCode).Json;
        using var clerk = await ApiClient.SignInAsync(server.Address, "clerk");
        var answered = (await PostAsync(clerk, script)).MustBe(HttpStatusCode.OK).Body!;
        Assert.True(JsonNode.DeepEquals(told, answered), $"By the command:\n{told}\nBy the API:\n{answered}");
        Assert.Equal(["workflows-script.json"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
        return told;
    }

    private static async Task<CommandRun> SimulateAsync(TemporaryFolder folder, string script)
    {
        var file = Path.Combine(folder.Path, "workflows-script.json");
        await File.WriteAllTextAsync(file, script);
        return await CommandRun.OfAsync(folder.Path, "simulate", CommandRun.Disclosure, "--script", file);
    }

    private static async Task<ApiAnswer> PostAsync(ApiClient client, string script)
    {
        var request = JsonNode.Parse(script)!.AsObject();
        request["bpmn"] = await File.ReadAllTextAsync(CommandRun.Disclosure);
        return await client.PostAsync("/api/simulations", request);
    }

    private static IEnumerable<string> ElementsOf(JsonNode result, string type) =>
        Of(result, type).Select(happened => happened["elementId"]!.GetValue<string>());

    private static string MomentOf(JsonNode result, string type, string elementId) =>
        Of(result, type).Single(happened => happened["elementId"]!.GetValue<string>() == elementId)["at"]!.GetValue<string>();

    private static string DueOf(JsonNode result, string elementId) =>
        Of(result, "TaskCreated").Single(happened => happened["elementId"]!.GetValue<string>() == elementId)["data"]!["dueAt"]!.GetValue<string>();

    private static IEnumerable<JsonNode> Of(JsonNode result, string type) =>
        result["events"]!.AsArray().Select(happened => happened!).Where(happened => happened["type"]!.GetValue<string>() == type);
}
