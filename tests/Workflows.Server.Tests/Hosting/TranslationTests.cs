using System.Text.RegularExpressions;
using System.Xml.Linq;
using Workflows.Server.Tests.Architecture;

namespace Workflows.Server.Tests.Hosting;

/// <summary>Every text exists in the three languages of the interface, with the same places to fill in.</summary>
public sealed partial class TranslationTests
{
    private static readonly string[] Languages = ["zh-Hans", "en"];

    public static TheoryData<string> NeutralResources() =>
        new(Repository.SourceFolders()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.resx"))
            .Where(file => !Languages.Any(language => file.EndsWith($".{language}.resx", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Repository.Folder, file)));

    [Theory]
    [MemberData(nameof(NeutralResources))]
    public void A_text_is_translated_with_the_same_places_to_fill_in(string file)
    {
        var neutral = Texts(file);
        foreach (var language in Languages)
        {
            var translated = Texts(Path.ChangeExtension(file, $".{language}.resx"));
            Assert.Equal(neutral.Keys.Order(StringComparer.Ordinal), translated.Keys.Order(StringComparer.Ordinal));
            foreach (var (key, text) in neutral)
            {
                Assert.False(string.IsNullOrWhiteSpace(translated[key]), $"{file}: {key} has no {language} text.");
                Assert.Equal((key, Places(text)), (key, Places(translated[key])));
            }
        }
    }

    [Theory]
    [MemberData(nameof(NeutralResources))]
    public void An_english_text_has_no_chinese_left_in_it(string file) =>
        Assert.All(
            Texts(Path.ChangeExtension(file, ".en.resx")),
            text => Assert.False(Chinese().IsMatch(Quoted().Replace(text.Value, string.Empty)), $"{file}: {text.Key}: {text.Value}"));

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(Path.Combine(Repository.Folder, file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{[0-9]+[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
