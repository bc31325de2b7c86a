using System.Globalization;
using System.Net;
using System.Text;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>Every route of the OpenAPI document, called as nobody and as everybody who has no business with the objects.</summary>
public sealed class EveryRouteHasAPolicyTests(SharedServer server, ForeignSections sections) : IClassFixture<ForeignSections>
{
    [Fact]
    public async Task The_table_of_policies_names_every_route_and_no_other()
    {
        using var anybody = ApiClient.Anonymous(server.Address);
        var document = (await anybody.GetAsync("/openapi/v1.json")).MustBe(HttpStatusCode.OK);
        var routes = document.Body!["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));
        Assert.Equal(routes.Order(StringComparer.Ordinal), RoutePolicies.All.Select(policy => policy.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_comes_in_without_signing_in_but_to_what_is_public()
    {
        var objects = sections.Of("clerk");
        using var nobody = ApiClient.Anonymous(server.Address);
        var breaches = new List<string>();
        foreach (var policy in RoutePolicies.All)
        {
            var answer = await CallAsync(nobody, policy, objects);
            var isRefused = answer.Status == HttpStatusCode.Unauthorized && CodeOf(answer) == "request.unauthenticated";
            if (policy.May.HasFlag(Who.Anonymous) ? !IsAnswer(policy, answer) : !isRefused)
            {
                breaches.Add(Described(policy, answer));
            }

            AddLeak(breaches, policy, answer, objects);
        }

        Assert.Empty(breaches);
        await objects.MustBeUnchangedAsync();
    }

    [Theory]
    [InlineData("clerk", "clerk2", Who.Stranger)]
    [InlineData("head", "clerk2", Who.Stranger)]
    [InlineData("clerk2", "clerk", Who.Stranger)]
    [InlineData("leader", "clerk", Who.ResponsibleLeader)]
    [InlineData("leader", "clerk2", Who.OtherLeader)]
    [InlineData("leader2", "clerk", Who.OtherLeader)]
    [InlineData("leader2", "clerk2", Who.ResponsibleLeader)]
    [InlineData("member1", "clerk", Who.LeadingGroup)]
    [InlineData("chair", "clerk2", Who.LeadingGroup)]
    [InlineData("office", "clerk", Who.Office)]
    [InlineData("archivist", "clerk", Who.Archivist)]
    [InlineData("supervisor", "clerk2", Who.Supervisor)]
    [InlineData("admin", "clerk", Who.Administrator)]
    public async Task Nobody_reads_or_changes_what_the_draft_of_another_section_holds(string userName, string owner, Who who)
    {
        var objects = sections.Of(owner);
        using var person = await ApiClient.SignInAsync(server.Address, userName);
        var breaches = new List<string>();
        foreach (var policy in RoutePolicies.All)
        {
            var answer = await CallAsync(person, policy, objects);
            if (policy.May.HasFlag(who) ? !IsAnswer(policy, answer) : !IsRefusal(answer) || IsAnswer(policy, answer))
            {
                breaches.Add(Described(policy, answer));
            }

            AddLeak(breaches, policy, answer, objects);
        }

        Assert.Empty(breaches);
        await objects.MustBeUnchangedAsync();
    }

    [Theory]
    [InlineData("clerk2", "clerk")]
    [InlineData("leader", "clerk")]
    [InlineData("leader2", "clerk")]
    [InlineData("chair", "clerk")]
    [InlineData("office", "clerk")]
    [InlineData("supervisor", "clerk")]
    [InlineData("admin", "clerk")]
    public async Task No_page_shows_what_the_draft_of_another_section_holds(string userName, string owner)
    {
        var on = sections.Of(owner);
        using var person = await ApiClient.SignInAsync(server.Address, userName);
        foreach (var page in new[]
        {
            "/", "/inbox", "/inbox?view=candidate", "/inbox?view=done", "/items", $"/items?q={on.Secret[6..]}", "/notifications",
            $"/items/{on.Draft}", $"/items/{on.Draft}/edit", $"/items/{on.Draft}/submit", $"/items/{on.Draft}/revisions/1",
            $"/items/{on.Returned}", $"/items/{on.Returned}/edit", $"/items/{on.Returned}/submit", $"/items/{on.Returned}/revisions/2",
            $"/tasks/{on.Task}", "/register", "/archive", "/public",
        })
        {
            var answer = await person.GetAsync(page);
            Assert.False(Encoding.UTF8.GetString(answer.Bytes).Contains(on.Secret, StringComparison.Ordinal), $"{page} shows the secret.");
            Assert.InRange((int)answer.Status, 200, 499);
        }
    }

    [Theory]
    [InlineData("admin", HttpStatusCode.OK)]
    [InlineData("office", HttpStatusCode.Forbidden)]
    [InlineData("supervisor", HttpStatusCode.Forbidden)]
    [InlineData("clerk", HttpStatusCode.Forbidden)]
    public async Task The_dashboard_of_the_jobs_is_the_administrators_alone(string userName, HttpStatusCode expected)
    {
        using var person = await ApiClient.SignInAsync(server.Address, userName);
        (await person.GetAsync("/jobs")).MustBe(expected);
    }

    private static async Task<ApiAnswer> CallAsync(ApiClient client, RoutePolicy policy, ForeignObjects objects)
    {
        using var content = policy.ContentOn(objects);
        return await client.SendContentAsync(policy.HttpMethod, policy.AddressOn(objects), content!);
    }

    private static bool IsAnswer(RoutePolicy policy, ApiAnswer answer) =>
        policy.Answer == (CodeOf(answer) ?? ((int)answer.Status).ToString(CultureInfo.InvariantCulture));

    private static bool IsRefusal(ApiAnswer answer) =>
        answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound && CodeOf(answer) is not null;

    // An entry of the catalogue has a code too, which is no problem's.
    private static string? CodeOf(ApiAnswer answer) => (int)answer.Status >= 400 ? answer.Code : null;

    private static void AddLeak(List<string> breaches, RoutePolicy policy, ApiAnswer answer, ForeignObjects objects)
    {
        if (Encoding.UTF8.GetString(answer.Bytes).Contains(objects.Secret, StringComparison.Ordinal))
        {
            breaches.Add("LEAK " + Described(policy, answer));
        }
    }

    private static string Described(RoutePolicy policy, ApiAnswer answer) => $"{policy.Name}: {(int)answer.Status} {CodeOf(answer)}";
}
