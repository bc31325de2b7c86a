using Workflows.Server.Items;

namespace Workflows.Server.Tests.Items;

public sealed class RichTextTests
{
    [Theory]
    [InlineData("<p>一</p><script>alert(1)</script>", "<p>一</p>")]
    [InlineData("<p onclick=\"alert(1)\" style=\"color:red\" class=\"x\" id=\"y\" data-z=\"1\">一</p>", "<p>一</p>")]
    [InlineData("<p><a href=\"javascript:alert(1)\">一</a></p>", "<p><a>一</a></p>")]
    [InlineData("<p><a href=\"/account/tokens\">一</a></p>", "<p><a>一</a></p>")]
    [InlineData("<p><a href=\"//example.org\">一</a></p>", "<p><a>一</a></p>")]
    [InlineData("<p>一<img src=x onerror=alert(1)></p>", "<p>一</p>")]
    [InlineData("<svg><script>alert(1)</script></svg><p>一</p>", "<p>一</p>")]
    [InlineData("<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\"></math><p>一</p>", "")]
    [InlineData("<iframe src=\"https://example.org\"></iframe><p>一</p>", "<p>一</p>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript><p>一</p>", "<p>一</p>")]
    [InlineData("<!-- <p>藏</p> --><p>一</p>", "<p>一</p>")]
    [InlineData("<form action=\"https://example.org\"><p>一</p></form>", "<p>一</p>")]
    public void What_acts_is_taken_away(string typed, string expected)
    {
        var clean = RichText.Clean(typed).Value!;
        Assert.DoesNotContain("onerror", clean, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("script", clean, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith(expected, clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h2>一</h2><h3>二</h3><h4>三</h4><p><strong>四</strong><em>五</em><br>六</p><blockquote><p>七</p></blockquote>")]
    [InlineData("<ul><li>一</li></ul><ol start=\"3\"><li>二</li></ol>")]
    [InlineData("<table><thead><tr><th scope=\"col\" colspan=\"2\">一</th></tr></thead><tbody><tr><td rowspan=\"2\">二</td><td>三</td></tr></tbody></table>")]
    [InlineData("<p><a href=\"https://example.org/\" rel=\"noopener noreferrer nofollow\">一</a></p>")]
    [InlineData("<p>甲 &amp; 乙 &lt; 丙</p>")]
    public void What_says_something_stays_as_it_is(string html) => Assert.Equal(html, RichText.Clean(html).Value);

    [Theory]
    [InlineData("第一段\n第二行\n\n第二段", "<p>第一段<br>第二行</p><p>第二段</p>")]
    [InlineData("甲 < 乙 & 丙", "<p>甲 &lt; 乙 &amp; 丙</p>")]
    [InlineData("第一段 <b>重要</b>\n\n第二段", "<p>第一段 <strong>重要</strong></p><p>第二段</p>")]
    [InlineData("<h1>大</h1><div>段</div><h6>小</h6>", "<h2>大</h2><p>段</p><h4>小</h4>")]
    [InlineData(" \n ", "")]
    public void What_is_typed_without_our_tags_becomes_them(string typed, string expected) => Assert.Equal(expected, RichText.Clean(typed).Value);

    [Theory]
    [InlineData("第一段\n\n<b>第二段</b> x<p>三<table><tr><td>四")]
    [InlineData("<div><div>一</div>二<p>三</p></div><ul>四<li>五</ul>")]
    [InlineData("<p>一<h2>二</p>三</h2><a href=\"http://example.org/a b?c=&lt;\">四</a>")]
    public void Cleaning_twice_changes_nothing(string typed)
    {
        var once = RichText.Clean(typed).Value!;
        Assert.Equal(once, RichText.Clean(once).Value);
    }

    [Fact]
    public void Elements_nested_to_hurt_are_refused_and_the_process_lives()
    {
        var outcome = RichText.Clean(string.Concat(Enumerable.Repeat("<div>", 60_000)));
        Assert.Equal(("item.bodyTooDeep", "body"), (outcome.Refusal!.Code, outcome.Refusal.Member));
    }

    [Fact]
    public void A_text_without_end_is_refused() =>
        Assert.Equal("item.bodyTooLong", RichText.Clean(new string('長', RichText.LongestBody + 1)).Refusal!.Code);

    [Theory]
    [InlineData("<p>&nbsp;</p><p> </p>")]
    [InlineData("<table><tbody><tr><td></td></tr></tbody></table>")]
    public void What_cannot_be_seen_is_empty(string html) => Assert.True(RichText.IsEmpty(html));
}
