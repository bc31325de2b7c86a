using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Tests.Architecture;

namespace Workflows.Server.Tests.Hosting;

/// <summary>No refusal reaches a person as a bare code: each that the sources name has a text.</summary>
public sealed partial class RefusalTextTests
{
    private static readonly object[] Arguments = ["a", "b", "c", "d"];

    [Fact]
    public async Task Every_refusal_of_the_engine_has_a_text() =>
        await AssertTextsAsync(Codes("Workflows.Definitions/Execution", EngineRefusal()), atLeast: 10);

    [Fact]
    public async Task Every_refusal_of_a_use_case_has_a_text() =>
        await AssertTextsAsync(Codes("Workflows.Server", UseCaseRefusal()), atLeast: 80);

    private static async Task AssertTextsAsync(SortedSet<string> codes, int atLeast)
    {
        Assert.InRange(codes.Count, atLeast, 1000);
        await using var host = await TestHost.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetRequiredService<ProblemTexts>();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hant");
        Assert.DoesNotContain(codes, code => texts.Of(new Refusal(code, RefusalKind.Conflict, Arguments)) == code);
    }

    private static SortedSet<string> Codes(string folder, Regex refusal) => new(
        Repository.SourceFolders()
            .Prepend(Path.Combine(Repository.Folder, folder))
            .Where(below => below.StartsWith(Path.Combine(Repository.Folder, folder), StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(below => Directory.EnumerateFiles(below))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(file => refusal.Matches(File.ReadAllText(file)))
            .SelectMany(found => Code().Matches(found.Value))
            .Select(code => code.Groups["code"].Value),
        StringComparer.Ordinal);

    [GeneratedRegex("""(Refused?\(|RefusalCode = )[^;]*?;""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EngineRefusal();

    // Up to the kind stands the code; it may be chosen between two, and rules hand it to a method of their own.
    [GeneratedRegex("""new Refusal\([^;]*?RefusalKind|Require\([^;]*?;|AnswerAsync\([^;]*?RefusalKind""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UseCaseRefusal();

    [GeneratedRegex(@"""(?<code>[a-z][A-Za-z]*\.[a-z][A-Za-z]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
