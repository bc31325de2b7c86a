using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using Workflows.Server.Hosting.Localisation;

namespace Workflows.Server.Tests.Hosting;

/// <summary>Who reads in which language, and where the language switch leads.</summary>
public sealed class LanguageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "zh-Hant")]
    [InlineData("fr-FR", "zh-Hant")]
    [InlineData("zh-TW,zh;q=0.9", "zh-Hant")]
    [InlineData("zh-HK", "zh-Hant")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans")]
    [InlineData("zh-SG", "zh-Hans")]
    [InlineData("de, en-GB;q=0.8", "en")]
    public async Task A_reader_gets_the_language_that_the_browser_wishes_for_or_traditional_Chinese(string? wish, string language)
    {
        using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/culture");
        if (wish is not null)
        {
            request.Headers.Add("Accept-Language", wish);
        }

        using var answer = await host.GetTestClient().SendAsync(request, Cancel);

        Assert.Equal(language, await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task A_chosen_language_stays_whatever_the_browser_wishes_for()
    {
        using var host = await StartAsync();
        using var chosen = await ChooseAsync(host, "zh-Hans", "/items?after=1");
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal("/items?after=1", chosen.Headers.Location?.OriginalString);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/culture");
        request.Headers.Add("Accept-Language", "en");
        request.Headers.Add("Cookie", Assert.Single(chosen.Headers.GetValues("Set-Cookie")).Split(';')[0]);
        using var answer = await host.GetTestClient().SendAsync(request, Cancel);

        Assert.Equal("zh-Hans", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task The_language_switch_leads_nowhere_but_to_this_site(string address)
    {
        using var host = await StartAsync();
        using var answer = await ChooseAsync(host, "en", address);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_language_that_there_is_not_is_not_remembered()
    {
        using var host = await StartAsync();
        using var answer = await ChooseAsync(host, "xx", "/items");

        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private static async Task<HttpResponseMessage> ChooseAsync(IHost host, string language, string returnUrl)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["language"] = language, ["returnUrl"] = returnUrl });
        return await host.GetTestClient().PostAsync(new Uri("/language", UriKind.Relative), form, Cancel);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.UseLanguages();
        app.MapGroup(string.Empty).DisableAntiforgery().MapLanguages();
        app.MapGet("/culture", () => TypedResults.Text(CultureInfo.CurrentUICulture.Name));
        await app.StartAsync(Cancel);
        return app;
    }
}
