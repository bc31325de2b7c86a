using System.Diagnostics;
using System.Text.Json.Nodes;
using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Commands;

/// <summary>One run of the built program as a command: what it wrote where, and how it ended.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    public const int Good = 0;
    public const int Findings = 1;
    public const int Usage = 2;

    /// <summary>Standard output as JSON, of which it must be one value and nothing else.</summary>
    public JsonNode Json => JsonNode.Parse(Output)!;

    public static string Disclosure { get; } = Path.Combine(BuiltProgram.RepositoryFolder, "Workflows.Definitions", "Pipelines", "disclosure.bpmn");

    /// <summary>Runs a command on the data in a folder.</summary>
    public static async Task<CommandRun> OfAsync(string dataFolder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = dataFolder,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__DataFolder"] = dataFolder },
        };
        foreach (var word in words.Prepend(BuiltProgram.Assembly))
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, output, await errors);
    }

    public CommandRun MustBe(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"Expected exit code {exitCode}, got {ExitCode}.\n{Output}\n{Errors}");
        return this;
    }

    /// <summary>Called wrongly: nothing on standard output, and a line for a person on standard error, which no stack trace is.</summary>
    public void MustRefuse(string saying)
    {
        MustBe(Usage);
        Assert.Empty(Output);
        Assert.Contains(saying, Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Errors, StringComparison.Ordinal);
    }
}
