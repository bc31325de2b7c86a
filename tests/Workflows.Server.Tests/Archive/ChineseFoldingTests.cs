using Workflows.Server.Archive.Search;

namespace Workflows.Server.Tests.Archive;

public sealed class ChineseFoldingTests
{
    [Theory]
    [InlineData("國務院", "国务院")]
    [InlineData("預算決算公開", "预算决算公开")]
    [InlineData("衛生裡面", "卫生里面")]
    [InlineData("發展", "发展")]
    [InlineData("頭髮", "头发")]
    [InlineData("著作", "着作")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("臺灣", "台湾")]
    [InlineData("羣眾", "群众")]
    public void What_a_reader_takes_for_the_same_is_folded_to_the_same(string one, string other) =>
        Assert.Equal(ChineseFolding.Fold(one), ChineseFolding.Fold(other));

    [Theory]
    [InlineData("預算", "決算")]
    [InlineData("甲", "乙")]
    public void What_is_different_stays_different(string one, string other) =>
        Assert.NotEqual(ChineseFolding.Fold(one), ChineseFolding.Fold(other));

    [Fact]
    public void White_space_of_every_kind_becomes_one_space() =>
        Assert.Equal("a b", ChineseFolding.Fold("  a\u3000\t\r\n b "));

    [Fact]
    public void Half_a_character_does_no_harm() => Assert.Equal("\uFFFDa", ChineseFolding.Fold("\uD842a"));

    [Fact]
    public void A_query_is_cut_into_at_most_eight_words() =>
        Assert.Equal(8, ChineseFolding.Words("一 二 三 四 五 六 七 八 九 十").Count);

    [Fact]
    public void The_text_of_html_has_no_markup_and_keeps_blocks_apart() =>
        Assert.Equal("標題 政務公開 乙", HtmlText.Of("<h2>標題</h2><p>政<strong>務</strong>公開</p><table><tr><td>乙</td></tr></table>").Replace("  ", " ", StringComparison.Ordinal));
}
