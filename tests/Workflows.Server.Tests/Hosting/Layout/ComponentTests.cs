using System.Net;
using Workflows.Server.Hosting.Layout;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Tests.Hosting.Layout;

/// <summary>What the shared components put into a page.</summary>
public sealed class ComponentTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_problem_leads_to_its_field_on_the_same_page()
    {
        var html = await Rendered.HtmlAsync<ProblemAlert>(
            new() { ["Refusals"] = new Refusal[] { new("request.notFound", RefusalKind.Unprocessable) { Member = "title" } } },
            address: "http://localhost/items/7/edit?saved=true");

        Assert.Contains("href=\"/items/7/edit?saved=true#title\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_wrong_nothing_is_said() =>
        Assert.DoesNotContain("role", await Rendered.HtmlAsync<ProblemAlert>(new() { ["Refusals"] = Array.Empty<Refusal>() }), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-Hant", 4, "4 個工作日內（2026-11-27 前）")]
    [InlineData("zh-Hans", 4, "4 个工作日内（2026-11-27 前）")]
    [InlineData("en", 4, "in 4 working days (by 2026-11-27)")]
    [InlineData("en", 1, "in 1 working day (by 2026-11-24)")]
    [InlineData("zh-Hant", 0, "今日到期（2026-11-23）")]
    [InlineData("zh-Hant", -3, "逾期 1 個工作日（2026-11-20 到期）")]
    public async Task A_deadline_says_in_words_how_far_off_it_is(string language, int days, string words)
    {
        var html = await Rendered.HtmlAsync<DueBadge>(
            new() { ["DueAt"] = Monday.AddDays(days).AddMinutes(1) }, language, clock: new Standing(Monday));

        Assert.Contains(words, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_without_script_is_a_plain_field_with_its_text_escaped()
    {
        var html = await Rendered.HtmlAsync<RichTextArea>(
            new() { ["Id"] = "body", ["Name"] = "body", ["Value"] = "</textarea><script>", ["data-save"] = "body" });

        Assert.Contains("&lt;/textarea&gt;&lt;script&gt;</textarea>", html, StringComparison.Ordinal);
        Assert.Contains("data-save=\"body\"", html, StringComparison.Ordinal);
        Assert.Contains("data-text-add-row=\"Add a row below\"", html, StringComparison.Ordinal);
    }

    private sealed class Standing(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
