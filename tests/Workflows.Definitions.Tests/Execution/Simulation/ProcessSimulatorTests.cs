using System.Text.Json;
using Workflows.Definitions.Calendar;
using Workflows.Definitions.Execution.Simulation;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Simulation;

public sealed class ProcessSimulatorTests
{
    private static readonly SimulationOptions Options =
        new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), WorkingCalendar.WeekendsOnly);

    [Fact]
    public void A_script_walks_through_tasks_services_messages_and_time()
    {
        using var result = Run("""
            {"variables": {"amount": 5}, "script": [
              {"complete": "task", "variables": {"decision": "approve"}},
              {"complete": "service", "variables": {"number": 1}},
              {"message": "news", "variables": {"text": "yes"}},
              {"advance": "P1D"}]}
            """);

        var root = result.RootElement;
        Assert.Equal("completed", root.GetProperty("status").GetString());
        Assert.Equal("""{"amount":5,"decision":"approve","number":1,"text":"yes"}""", root.GetProperty("variables").GetRawText());
        Assert.Equal(0, root.GetProperty("waiting").GetArrayLength());
        var fired = root.GetProperty("events").EnumerateArray().Single(happened => happened.GetProperty("type").GetString() == "TimerFired");
        Assert.Equal("pause", fired.GetProperty("elementId").GetString());
        Assert.Equal("2026-03-02T03:00:00+00:00", fired.GetProperty("at").GetString());
        Assert.False(root.TryGetProperty("error", out _));
    }

    [Fact]
    public void Without_a_script_it_says_what_it_waits_for()
    {
        using var result = Run("{}");

        Assert.Equal("active", result.RootElement.GetProperty("status").GetString());
        var waiting = Assert.Single(result.RootElement.GetProperty("waiting").EnumerateArray());
        Assert.Equal("task", waiting.GetProperty("elementId").GetString());
        Assert.Equal("userTask", waiting.GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("""{"complete": "nowhere"}""", "simulation.notWaiting")]
    [InlineData("""{"fail": "start"}""", "simulation.notWaiting")]
    [InlineData("""{"message": "news"}""", "simulation.notWaiting")]
    [InlineData("""{"signal": "alarm"}""", "signal.notAwaited")]
    [InlineData("""{"advance": "tomorrow"}""", "simulation.durationInvalid")]
    [InlineData("""{"advance": "-P1D"}""", "simulation.durationInvalid")]
    public void What_does_not_apply_is_an_error_that_names_the_entry(string entry, string code)
    {
        using var result = Run($$"""{"script": [{"set": { "a": 1 } }, {{entry}}, {"complete": "task"}]}""");

        Assert.Equal("error", result.RootElement.GetProperty("status").GetString());
        var error = result.RootElement.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(1, error.GetProperty("entry").GetInt32());
    }

    [Fact]
    public void A_failed_service_is_an_incident_and_set_tries_it_again()
    {
        using var failed = Run("""{"script": [{"complete": "task"}, {"fail": "service", "errorCode": "full"}]}""");
        using var repaired = Run("""{"script": [{"complete": "task"}, {"fail": "service"}, {"set": {}}]}""");

        Assert.Equal("incident", failed.RootElement.GetProperty("status").GetString());
        Assert.Equal("full", failed.RootElement.GetProperty("waiting")[0].GetProperty("name").GetString());
        Assert.Equal("active", repaired.RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public void Services_are_done_by_themselves_where_that_is_asked_for()
    {
        using var result = Run("""{"script": [{"complete": "task"}]}""", Options with { AutoCompleteServices = true });

        Assert.Equal("message", result.RootElement.GetProperty("waiting")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void Timers_fire_in_the_order_of_their_moments_however_far_time_goes()
    {
        var process = new ProcessBuilder().Start().Parallel("fork").TimerCatch("late", "PT5H").TimerCatch("early", "PT2H")
            .TimerCatch("then", "PT2H").End().Chain("start", "fork", "late", "end").Chain("fork", "early", "then", "end").Compile();

        var result = ProcessSimulator.Run(process, new SimulationScript(FeelContext.Empty, [new AdvanceEntry("P1Y")]), Options);

        Assert.Equal(
            ["early", "then", "late"],
            result.Events.Select(happened => happened.Event).OfType<Definitions.Execution.TimerFired>().Select(fired => fired.ElementId));
    }

    [Fact]
    public void A_timer_that_repeats_without_end_is_stopped_by_the_budget()
    {
        var process = new ProcessBuilder().Start().User("task").End().Chain("start", "task", "end").End("out").Flow("again", "out")
            .Add(new BoundaryEvent
            {
                Id = "again",
                AttachedToRef = "task",
                CancelActivity = false,
                EventDefinitions = [new TimerEventDefinition { Id = "definition", TimeCycle = new("R/PT1S") }],
            }).Compile();
        var script = new SimulationScript(FeelContext.Empty, [new AdvanceEntry("P1Y")]);

        Assert.Equal("simulation.commandBudget", ProcessSimulator.Run(process, script, Options with { CommandBudget = 50 }).Error?.Code);
        Assert.Equal("simulation.eventBudget", ProcessSimulator.Run(process, script, Options with { EventBudget = 50 }).Error?.Code);
    }

    [Fact]
    public void A_script_of_another_form_is_refused_with_its_entry()
    {
        using var json = JsonDocument.Parse("""{"script": [{"complete": "a"}, {"dance": true}]}""");

        var exception = Assert.Throws<JsonException>(() => SimulationJson.ReadScript(json.RootElement));

        Assert.Contains("Entry 1", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"script": [{"complete": "\uD800"}]}""")]
    [InlineData("""{"script": [{"set": {"\uD800": 1}}]}""")]
    [InlineData("""{"variables": {"a": ["\uD800"]}}""")]
    public void A_script_with_a_text_that_is_no_text_is_refused(string script)
    {
        using var json = JsonDocument.Parse(script);

        Assert.Throws<JsonException>(() => SimulationJson.ReadScript(json.RootElement));
    }

    private static JsonDocument Run(string script, SimulationOptions? options = null)
    {
        var process = new ProcessBuilder().Message("news").Start().User("task").Service("service").Receive("wait", "news")
            .TimerCatch("pause", "PT2H").End().Chain("start", "task", "service", "wait", "pause", "end").Compile();
        using var json = JsonDocument.Parse(script);
        var result = ProcessSimulator.Run(process, SimulationJson.ReadScript(json.RootElement), options ?? Options);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            SimulationJson.WriteResult(writer, result);
        return JsonDocument.Parse(stream.ToArray());
    }
}
