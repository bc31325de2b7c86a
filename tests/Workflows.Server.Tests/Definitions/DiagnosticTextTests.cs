using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Workflows.Definitions.Verification;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Definitions;

/// <summary>What is said about a definition is said in the reader's language, and not endlessly.</summary>
public sealed partial class DiagnosticTextTests
{
    private const string Broken = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
          <process id="p" isExecutable="true"><startEvent id="s"/><userTask id="u" name="領導審核"/><sequenceFlow id="f" sourceRef="s" targetRef="u"/></process>
        </definitions>
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every kind of finding that the library has, wherever it keeps it.</summary>
    public static TheoryData<string, string> Kinds() =>
        new(Held(typeof(Diagnostic).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters).SelectMany(StaticValues))
            .DistinctBy(kind => kind.Code)
            .Select(kind => (kind.Code, kind.MessageFormat)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_finding_has_a_text_that_fills_in_what_the_library_fills_in(string code, string message)
    {
        foreach (var language in new[] { "zh-Hant", "zh-Hans", "en" })
        {
            var text = In(language, texts => texts["diagnostic." + code]);

            Assert.False(text.ResourceNotFound, $"{code} has no text.");
            Assert.Equal(Places(message), Places(text.Value));
        }
    }

    [Fact]
    public void The_rules_the_reader_and_the_compiler_are_among_those_that_are_looked_at()
    {
        var codes = Kinds().Select(row => row.Data.Item1).ToList();

        Assert.Superset(DefinitionVerifier.Rules.Concat(DefinitionLinter.Rules).Select(rule => rule.Kind.Code).ToHashSet(), codes.ToHashSet());
        Assert.Contains("xml.dtd", codes);
        Assert.Contains("execution.tooDeep", codes);
    }

    [Fact]
    public void A_finding_without_a_text_keeps_its_message()
    {
        var unheardOf = new DiagnosticKind("new.finding", DiagnosticSeverity.Error, "Something about {0}.").At("a", "審核");

        Assert.Equal("Something about 審核.", In("zh-Hant", texts => DiagnosticRow.Of(unheardOf, texts)).Message);
    }

    [Theory]
    [InlineData("zh-Hant", "沒有人能辦理任務「領導審核」", "此流程定義無法執行")]
    [InlineData("zh-CN", "没有人能办理任务“領導審核”", "此流程定义无法执行")]
    [InlineData("en", "Nobody could do the user task “領導審核”", "")]
    public async Task The_API_answers_in_the_language_of_the_request(string language, string message, string title)
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(client));

        var deployed = await PostAsync(client, "/api/definitions");
        var verified = await PostAsync(client, "/api/definitions/verify");

        Assert.StartsWith(title, deployed.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Contains(message, Messages(deployed), StringComparison.Ordinal);
        Assert.Equal(Messages(deployed), Messages(verified));
    }

    [Fact]
    public void Of_too_many_findings_the_weightiest_are_given_and_the_others_counted()
    {
        var warning = new DiagnosticKind("node.implicitEnd", DiagnosticSeverity.Warning, "{0}");
        var error = new DiagnosticKind("node.unreachable", DiagnosticSeverity.Error, "{0}");
        Diagnostic[] findings = [.. Enumerable.Range(0, 1000).Select(number => warning.At("a", $"{number}")), error.At("b", "last")];

        var rows = In("en", texts => DiagnosticRow.Of(findings, texts));

        Assert.Equal(DiagnosticRow.Most + 1, rows.Count);
        Assert.Equal("node.unreachable", rows[0].Code);
        Assert.Equal("diagnostics.more", rows[^1].Code);
        Assert.StartsWith("801 more findings", rows[^1].Message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticRow.Most, In("en", texts => DiagnosticRow.Of(findings[..DiagnosticRow.Most], texts)).Count);
    }

    private static IEnumerable<object?> StaticValues(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => !field.IsLiteral && field.FieldType.Assembly != typeof(object).Assembly)
            .Select(field => field.GetValue(null));

    // A rule or the like keeps its kind in a property.
    private static IEnumerable<DiagnosticKind> Held(IEnumerable<object?> values) =>
        values.OfType<DiagnosticKind>()
            .Concat(values.Where(value => value is not null and not DiagnosticKind).Select(value => value!.GetType().GetProperty("Kind")?.GetValue(value)).OfType<DiagnosticKind>())
            .Concat(DefinitionVerifier.Rules.Concat(DefinitionLinter.Rules).Select(rule => rule.Kind));

    private static async Task<string> TokenAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("/api/session", new { userName = "admin", password = "Workflows-demo-1" }, Cancel);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("token").GetString()!;
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string address)
    {
        using var content = new StringContent(Broken, Encoding.UTF8, "application/xml");
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private static string Messages(JsonElement answer) =>
        string.Join('\n', answer.GetProperty("diagnostics").EnumerateArray().Select(row => row.GetProperty("message").GetString()));

    private static T In<T>(string language, Func<IStringLocalizer<DefinitionTexts>, T> read)
    {
        var before = CultureInfo.CurrentUICulture;
        using var services = new ServiceCollection().AddLogging().AddHosting().BuildServiceProvider();
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return read(services.GetRequiredService<IStringLocalizer<DefinitionTexts>>());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static ImmutableSortedSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
