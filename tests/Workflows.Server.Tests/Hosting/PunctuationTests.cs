using System.Text.RegularExpressions;
using System.Xml.Linq;
using Workflows.Server.Tests.Architecture;

namespace Workflows.Server.Tests.Hosting;

/// <summary>Chinese texts have Chinese punctuation (GB/T 15834): a half-width mark beside a character looks like a mistake.</summary>
public sealed partial class PunctuationTests
{
    public static TheoryData<string> ChineseResources() =>
        new(Files("*.resx").Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal)));

    public static TheoryData<string> Pages() => new(Files("*.razor").Where(file => Chinese().IsMatch(Read(file))));

    [Theory]
    [MemberData(nameof(ChineseResources))]
    public void A_text_has_full_width_punctuation(string file) =>
        Assert.All(
            XDocument.Parse(Read(file)).Root!.Elements("data").Select(data => data.Element("value")!.Value),
            text => Assert.False(HalfWidth().IsMatch(text), text));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_with_chinese_in_it_has_full_width_punctuation(string file) =>
        Assert.All(Read(file).Split('\n'), line => Assert.False(HalfWidth().IsMatch(line), line));

    [Theory]
    [InlineData("已提交,審批中", true)]
    [InlineData("{0},您好", true)]
    [InlineData("本事項出自: {0}", true)]
    [InlineData("歸檔包(BagIt)", true)]
    [InlineData("純文字 (UTF-8)。", true)]
    [InlineData("「甲」;乙", true)]
    [InlineData("好!", true)]
    [InlineData("已提交，審批中：{0}（{1}）", false)]
    [InlineData("{0} 年 10:30 起，見 https://example.org/甲?x=1", false)]
    [InlineData("擴充 wf:{1} 無效", false)]
    public void What_counts_as_half_width(string text, bool found) => Assert.Equal(found, HalfWidth().IsMatch(text));

    private static IEnumerable<string> Files(string pattern) =>
        Repository.SourceFolders()
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern))
            .Select(file => Path.GetRelativePath(Repository.Folder, file));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Folder, file));

    // Not within an address, where such a mark has its own meaning.
    [GeneratedRegex(
        @"(?<!https?://\S*)(?<=[\u3001-\u303F\u4E00-\u9FFF\uFF00-\uFFEF“”‘’] ?)[,;:?!()]|[,;:?!()](?= ?[\u3001-\u303F\u4E00-\u9FFF\uFF00-\uFFEF“”‘’])",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex HalfWidth();

    [GeneratedRegex(@"[\u4E00-\u9FFF]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chinese();
}
