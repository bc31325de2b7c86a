using Workflows.Acceptance.Tests.Attacks;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Commands;

/// <summary>The program as a command: help, and what needs no database or refuses before it needs one.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("simulate")]
    [InlineData("verify-definition")]
    [InlineData("verify")]
    [InlineData("migrate")]
    [InlineData("seed")]
    [InlineData("verify-register")]
    [InlineData("export-archive")]
    public async Task Each_command_says_how_it_is_called_and_what_its_exit_codes_mean(string command)
    {
        using var folder = new TemporaryFolder();
        var help = (await CommandRun.OfAsync(folder.Path, command, "--help")).MustBe(CommandRun.Good);
        Assert.StartsWith($"Usage: {command}", help.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 ", help.Output, StringComparison.Ordinal);
        Assert.Empty(help.Errors);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task The_overview_names_every_command_also_where_one_is_not_known()
    {
        using var folder = new TemporaryFolder();
        var asked = (await CommandRun.OfAsync(folder.Path, "--help")).MustBe(CommandRun.Good).Output;
        Assert.All(
            ["simulate", "verify-definition", "verify", "migrate", "seed", "verify-register", "export-archive", "serve"],
            command => Assert.Contains($"\n  {command} ", asked, StringComparison.Ordinal));
        var unknown = (await CommandRun.OfAsync(folder.Path, "simulat")).MustBe(CommandRun.Usage);
        Assert.Equal((string.Empty, asked), (unknown.Output, unknown.Errors));
    }

    [Fact]
    public async Task A_definition_that_can_run_is_deployable_and_simulated_as_far_as_its_first_task()
    {
        using var folder = new TemporaryFolder();
        var verified = (await CommandRun.OfAsync(folder.Path, "verify-definition", CommandRun.Disclosure)).MustBe(CommandRun.Good);
        Assert.True(verified.Json["deployable"]!.GetValue<bool>());
        var simulated = (await CommandRun.OfAsync(
            folder.Path, "simulate", CommandRun.Disclosure, "--start", "2026-03-02T01:00:00Z", "--services=complete")).MustBe(CommandRun.Good);
        Assert.Equal("active", simulated.Json["status"]!.GetValue<string>());
        Assert.Equal((string.Empty, string.Empty), (verified.Errors, simulated.Errors));
    }

    [Theory]
    [InlineData("external entity, a file", "xml.dtd")]
    [InlineData("200,000 levels", "xml.depth")]
    [InlineData("truncated", "xml.malformed")]
    [InlineData("a script", "script.languageNotSupported")]
    public async Task A_definition_that_cannot_run_is_found_out_with_the_reason_in_JSON(string name, string finding)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "attack.bpmn");
        await File.WriteAllBytesAsync(file, HostileXml.ByName[name].Bytes);
        foreach (var command in new[] { "verify-definition", "simulate" })
        {
            var run = (await CommandRun.OfAsync(folder.Path, command, file)).MustBe(CommandRun.Findings);
            Assert.False(run.Json["deployable"]!.GetValue<bool>());
            Assert.Equal(finding, run.Json["diagnostics"]![0]!["code"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("Expected one file", "verify-definition")]
    [InlineData("cannot be read", "verify-definition", "no-such.bpmn")]
    [InlineData("cannot be read", "simulate", "no-such.bpmn")]
    [InlineData("cannot be read", "simulate", "DISCLOSURE", "--script", "no-such.json")]
    [InlineData("is no JSON", "simulate", "DISCLOSURE", "--script", "DISCLOSURE")]
    [InlineData("--scrip", "simulate", "DISCLOSURE", "--scrip", "s.json")]
    [InlineData("--start", "simulate", "DISCLOSURE", "--start", "tomorrow")]
    [InlineData("--services", "simulate", "DISCLOSURE", "--services", "perhaps")]
    [InlineData("not expected", "migrate", "now")]
    [InlineData("--agency", "seed", "--agency", "SF")]
    public async Task What_is_called_wrongly_is_refused_in_one_line(string saying, params string[] words)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync(folder.Path, [.. words.Select(word => word == "DISCLOSURE" ? CommandRun.Disclosure : word)]);
        run.MustRefuse(saying);
        Assert.Single(run.Errors.Trim().Split('\n'));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify-register")]
    [InlineData("export-archive", "packages")]
    public async Task Where_there_is_no_database_nothing_is_found_out_and_none_is_made(params string[] words)
    {
        using var folder = new TemporaryFolder();
        (await CommandRun.OfAsync(folder.Path, words)).MustRefuse("migrate");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));

        await File.WriteAllTextAsync(Path.Combine(folder.Path, "workflows.db"), new string('x', 8192));
        (await CommandRun.OfAsync(folder.Path, words)).MustRefuse("database");
    }
}
