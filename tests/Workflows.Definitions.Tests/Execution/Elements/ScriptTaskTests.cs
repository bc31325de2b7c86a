using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class ScriptTaskTests
{
    [Fact]
    public void The_value_goes_to_the_variable_that_is_named()
    {
        var run = ProcessRun.Started(model => Scripted(model, "amount * 2", "double"), ("amount", new FeelNumber(21)));

        Assert.Equal(new FeelNumber(42), run.State.Variables.Get("double"));
    }

    [Fact]
    public void Without_a_name_the_entries_of_a_context_are_the_result()
    {
        var run = ProcessRun.Started(model => Scripted(model, "{ sum: 1 + 2, text: \"x\" }"));

        Assert.Equal(FeelContext.Of(("sum", new FeelNumber(3)), ("text", new FeelString("x"))), run.State.Variables);
    }

    [Fact]
    public void Null_without_a_name_is_no_result() =>
        Assert.Equal(ProcessStatus.Completed, ProcessRun.Started(model => Scripted(model, "null")).State.Status);

    [Fact]
    public void Another_value_without_a_name_is_an_incident()
    {
        var run = ProcessRun.Started(model => Scripted(model, "1 + 2"));

        Assert.Equal("task.noResultVariable", run.State.Incidents[0].Code);
    }

    [Fact]
    public void A_value_beyond_the_limits_is_an_incident_and_a_retry_computes_again()
    {
        var run = ProcessRun.Started(
            model => Scripted(model, "for i in 1..size return i", "list"), ("size", new FeelNumber(40_000)));
        Assert.Equal("variables.tooLarge", run.State.Incidents[0].Code);

        run.Do(new SetVariables(FeelContext.Of(("size", new FeelNumber(3))))).Retry();

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("feel")]
    [InlineData("FEEL")]
    [InlineData("text/feel")]
    [InlineData("application/feel")]
    [InlineData("https://www.omg.org/spec/DMN/20191111/FEEL/")]
    public void Feel_is_run_under_each_of_its_names(string? format) => Assert.Empty(Compile(format, "1").Diagnostics);

    [Theory]
    [InlineData("javascript", "1", "execution.scriptLanguage")]
    [InlineData("text/groovy", "1", "execution.scriptLanguage")]
    [InlineData(null, "1 +", "execution.expressionInvalid")]
    [InlineData(null, " ", "execution.scriptMissing")]
    public void What_cannot_be_run_is_not_made_ready(string? format, string script, string code) =>
        Assert.Equal(code, Assert.Single(Compile(format, script).Diagnostics).Code);

    private static ProcessCompilation Compile(string? format, string script) =>
        ExecutableProcess.Compile(Scripted(new ProcessBuilder(), script).With<ScriptTask>("script", task => task with { ScriptFormat = format }).Build());

    private static ProcessBuilder Scripted(ProcessBuilder model, string script, string? result = null) =>
        model.Start().Script("script", script, result).End().Chain("start", "script", "end");
}
