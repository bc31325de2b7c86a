using System.Net;
using System.Text.RegularExpressions;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>Somebody at the pages who keeps their cookies in their own hands; follows no redirect.</summary>
internal sealed partial class PageVisitor : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly Uri _address;
    private readonly HttpClient _client;

    private PageVisitor(Uri address)
    {
        _address = address;
        var handler = new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false };
        _client = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Signs in by the form.</summary>
    public static async Task<PageVisitor> SignInAsync(Uri address, string userName)
    {
        var visitor = new PageVisitor(address);
        var form = HiddenFields(await visitor._client.GetStringAsync("/sign-in"));
        form["Input.UserName"] = userName;
        form["Input.Password"] = ApiClient.DemonstrationPassword;
        using var content = new FormUrlEncodedContent(form);
        using var answer = await visitor._client.PostAsync("/sign-in", content);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return visitor;
    }

    /// <summary>Another visitor with a copy of every cookie, as a thief would have it.</summary>
    public PageVisitor Copy()
    {
        var copy = new PageVisitor(_address);
        copy._cookies.Add(_address, _cookies.GetCookies(_address));
        return copy;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    public async Task SignOutAsync()
    {
        using var content = new FormUrlEncodedContent(HiddenFields(await _client.GetStringAsync("/")));
        using var answer = await _client.PostAsync("/sign-out", content);
        Assert.Equal((HttpStatusCode.Found, "/sign-in"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    public void Dispose() => _client.Dispose();

    private static Dictionary<string, string> HiddenFields(string page) => HiddenField().Matches(page)
        .DistinctBy(field => field.Groups["name"].Value)
        .ToDictionary(field => field.Groups["name"].Value, field => WebUtility.HtmlDecode(field.Groups["value"].Value));

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenField();
}
