using Workflows.Server.Commands;

namespace Workflows.Server.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void Without_a_command_every_word_is_configuration()
    {
        var line = CommandLine.Read(["--urls", "http://127.0.0.1:5081"]);
        Assert.Null(line.Command);
        Assert.Equal(["--urls", "http://127.0.0.1:5081"], line.HostArguments);
    }

    [Fact]
    public void Serve_is_the_default_said_aloud()
    {
        var line = CommandLine.Read(["serve", "--urls", "http://127.0.0.1:5081"]);
        Assert.Null(line.Command);
        Assert.Equal(["--urls", "http://127.0.0.1:5081"], line.HostArguments);
    }

    [Fact]
    public void A_command_keeps_its_own_options_and_leaves_configuration_to_the_host()
    {
        var line = CommandLine.Read(["simulate", "a.bpmn", "--script", "s.json", "--Storage:Provider=PostgreSql"]);
        Assert.Equal("simulate", line.Command);
        Assert.Equal(["a.bpmn", "--script", "s.json"], line.Arguments);
        Assert.Equal(["--Storage:Provider=PostgreSql"], line.HostArguments);
    }

    [Fact]
    public void Options_are_read_with_a_space_or_an_equals_sign()
    {
        Assert.Equal("s.json", new CommandArguments(["a.bpmn", "--script", "s.json"]).Option("script"));
        Assert.Equal("s.json", new CommandArguments(["--script=s.json", "a.bpmn"]).Option("script"));
        Assert.Equal("a.bpmn", new CommandArguments(["--script=s.json", "a.bpmn"]).Single("file"));
    }

    [Fact]
    public void What_is_not_known_is_refused()
    {
        Assert.Throws<UsageException>(() => new CommandArguments(["--script"]));
        Assert.Throws<UsageException>(() => new CommandArguments(["--a=1", "--a=2"]));
        Assert.Throws<UsageException>(() => new CommandArguments(["one", "two"]).Allow(values: 1));
        Assert.Throws<UsageException>(() => new CommandArguments(["--other=1"]).Allow(values: 0, "script"));
        Assert.Throws<UsageException>(() => new CommandArguments([]).Single("file"));
    }

    [Fact]
    public async Task A_definition_that_cannot_run_gives_the_exit_code_for_findings()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.bpmn");
        await File.WriteAllTextAsync(file, "<x/>");
        using var output = new StringWriter();
        var code = await new VerifyDefinitionCommand().ExecuteAsync(new CommandArguments([file]), output, CancellationToken.None);
        File.Delete(file);
        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("\"deployable\": false", output.ToString(), StringComparison.Ordinal);
    }
}
