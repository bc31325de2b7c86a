using System.Collections.Immutable;
using System.Text.Json;
using Workflows.Definitions.Calendar;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Execution.Simulation;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Simulation;

/// <summary>Processes that call each other, or send each other messages and signals, are simulated together; and many runs are counted.</summary>
public sealed class SeveralProcessesTests
{
    private static readonly SimulationOptions Options =
        new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), WorkingCalendar.WeekendsOnly);

    [Fact]
    public void A_called_process_is_in_the_history_and_gives_its_result()
    {
        var result = Run(
            """{"variables": {"order": "A"}, "script": [{"complete": "ask", "variables": {"answer": 7}}]}""",
            new ProcessBuilder().Start().Call("call", "called").Input("call", "order", "order").End().Chain("start", "call", "end").Build("calling"),
            new ProcessBuilder().Start().User("ask", "\"archivist\"").End().Chain("start", "ask", "end").Build("called"));

        Assert.Equal(SimulationStatus.Completed, result.Status);
        Assert.Equal(new FeelNumber(7), result.Variables.Get("answer"));
        Assert.Equal(["1", "1.1"], result.Events.Select(happened => happened.InstanceId).Distinct());
    }

    [Fact]
    public void An_error_that_a_called_process_ends_with_is_caught_at_the_call()
    {
        var result = Run(
            "{}",
            new ProcessBuilder().Error("E1").Start().Call("call", "called").Boundary("caught", "call", new ErrorEventDefinition { Id = "caughtDefinition", ErrorRef = "E1" })
                .End().End("repaired").Chain("start", "call", "end").Chain("caught", "repaired").Build("calling"),
            new ProcessBuilder().Error("E1").Start().EndWith("wrong", new ErrorEventDefinition { Id = "wrongDefinition", ErrorRef = "E1" })
                .Chain("start", "wrong").Build("called"));

        Assert.Equal(SimulationStatus.Completed, result.Status);
        Assert.Contains(result.Events, happened => happened.Event is ElementCompleted { ElementId: "repaired" });
    }

    [Fact]
    public void A_message_from_one_participant_begins_the_process_of_another_and_comes_back()
    {
        var ask = new MessageEventDefinition { Id = "askDefinition", MessageRef = "question" };
        var answer = new MessageEventDefinition { Id = "answerDefinition", MessageRef = "answer" };
        var result = Run(
            """{"script": [{"complete": "think"}]}""",
            new ProcessBuilder().Message("question").Message("answer").Start().Throw("ask", ask).Receive("hear", "answer").End()
                .Chain("start", "ask", "hear", "end").Build("asking"),
            new ProcessBuilder().Message("question").Message("answer").StartOn("asked", ask).User("think", "\"archivist\"").EndWith("reply", answer)
                .Chain("asked", "think", "reply").Build("answering"));

        Assert.Equal(SimulationStatus.Completed, result.Status);
        Assert.Empty(result.Waiting);
    }

    [Fact]
    public void A_process_that_only_a_moment_begins_says_so_and_begins_when_time_comes()
    {
        var daily = new ProcessBuilder()
            .StartOn("each", new TimerEventDefinition { Id = "eachDefinition", TimeCycle = new FormalExpression("R2/P1D") })
            .User("look", "\"archivist\"").End().Chain("each", "look", "end").Build("daily");

        var waiting = Assert.Single(Run("{}", daily).Waiting);
        Assert.Equal(("each", "timer"), (waiting.ElementId, waiting.Kind));
        Assert.Equal(2, Run("""{"script": [{"advance": "P5D"}]}""", daily).Waiting.Count(one => one.ElementId == "look"));
    }

    [Fact]
    public void A_process_that_calls_itself_without_end_stops_with_an_incident()
    {
        var result = Run("{}", new ProcessBuilder().Start().Call("call", "endless").End().Chain("start", "call", "end").Build("endless"));

        Assert.Equal(SimulationStatus.Incident, result.Status);
        Assert.Contains(result.Waiting, one => one is { Kind: "incident", Name: "call.tooDeep" });
    }

    [Fact]
    public void Many_runs_follow_from_their_seed_and_from_what_is_assumed()
    {
        var reviewed = new ProcessBuilder().Start()
            .Add(new UserTask { Id = "review", Decisions = [new TaskDecision("approve", null, false), new TaskDecision("return", null, false)] })
            .With<UserTask>("review", task => task with { PotentialOwners = [new FormalExpression("\"archivist\"")] })
            .Exclusive("decided", "otherwise").End().End("returned")
            .Chain("start", "review", "decided").Flow("decided", "end", "decision = \"approve\"").Flow("decided", "returned", id: "otherwise")
            .Build("reviewed");
        using var request = JsonDocument.Parse(
            """{"runs": 400, "seed": 9, "assumptions": {"review": {"shortest": "PT1H", "longest": "PT3H", "decisions": {"approve": 3, "return": 1}}}}""");
        var assumptions = SimulationStatisticsJson.ReadAssumptions(request.RootElement)!;

        var first = Census(reviewed, assumptions);
        Assert.Equal(400, first.Statuses[SimulationStatus.Completed]);
        Assert.InRange(first.Duration!.Shortest, TimeSpan.FromHours(1), first.Duration.Median);
        Assert.InRange(first.Duration.Longest, first.Duration.Median, TimeSpan.FromHours(3));
        Assert.InRange(first.Flows.Single(flow => flow.FlowId == "otherwise").Count, 60, 140);
        Assert.Equal(2, first.Paths.Length);
        Assert.Equal(Text(first), Text(Census(reviewed, assumptions)));
        Assert.NotEqual(Text(first), Text(Census(reviewed, assumptions with { Seed = 10 })));
    }

    [Theory]
    [InlineData("""{"runs": 0}""")]
    [InlineData("""{"runs": 10001}""")]
    [InlineData("""{"runs": 5, "assumptions": {"a": {"shortest": "P2D", "longest": "P1D"}}}""")]
    [InlineData("""{"runs": 5, "assumptions": {"a": {"longest": "P1D"}}}""")]
    public void What_is_assumed_must_make_sense(string request)
    {
        using var json = JsonDocument.Parse(request);
        Assert.Throws<JsonException>(() => SimulationStatisticsJson.ReadAssumptions(json.RootElement));
    }

    private static SimulationStatistics Census(BpmnDefinitions definitions, SimulationAssumptions assumptions) =>
        SimulationCensus.Run(Compiled(definitions), new SimulationScript(FeelContext.Empty, []), Options, assumptions);

    private static string Text(SimulationStatistics statistics)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            SimulationStatisticsJson.Write(writer, statistics);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static SimulationResult Run(string script, params BpmnDefinitions[] definitions)
    {
        using var json = JsonDocument.Parse(script);
        return ProcessSimulator.Run(Compiled(definitions), SimulationJson.ReadScript(json.RootElement), Options);
    }

    private static ImmutableArray<ExecutableProcess> Compiled(params BpmnDefinitions[] definitions) => [.. definitions.Select(one =>
    {
        var compilation = ExecutableProcess.Compile(one);
        return compilation.Process ?? throw new InvalidOperationException(string.Join("; ", compilation.Diagnostics.Select(found => found.Message)));
    })];
}
