using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution;

/// <summary>Events that cannot run, and what is said of them.</summary>
public sealed class EventCompilationTests
{
    [Fact]
    public void What_an_event_refers_to_must_be_there()
    {
        AssertRefused(model => model.CatchAny("event", On.Signal("nowhere")), "execution.signalMissing");
        AssertRefused(model => model.EndWith("event", On.Error("nowhere")), "execution.errorMissing");
        AssertRefused(model => model.Throw("event", On.Escalation("nowhere")), "execution.escalationMissing");
        AssertRefused(model => model.CatchAny("event", Reference("nowhere")), "execution.eventDefinitionMissing");
        AssertRefused(model => model.Throw("event", On.Compensation("nowhere")), "execution.compensatedMissing");
    }

    [Fact]
    public void An_event_runs_only_where_the_standard_lets_it_stand()
    {
        AssertRefused(model => model.CatchAny("event", On.Error()), "execution.eventNotSupported");
        AssertRefused(model => model.Throw("event", On.Terminate()), "execution.eventNotSupported");
        AssertRefused(model => model.User("task").BoundaryBeside("event", "task", On.Error()), "execution.eventNotSupported");
        AssertRefused(model => model.Error("e").EndWith("event", On.Error("e"), On.Terminate()), "execution.eventNotSupported");
        AssertRefused(model => model.EventSubProcess("sub", inside => inside.StartBeside("event", On.Error())), "execution.eventNotSupported");
    }

    [Fact]
    public void An_event_sub_process_has_one_start_with_a_definition_and_no_flows()
    {
        AssertRefused(model => model.EventSubProcess("event", inside => inside.Start("in")), "execution.eventSubProcessInvalid");
        AssertRefused(
            model => model.EventSubProcess("event", inside => inside.StartOn("in", On.Timer("P1D"))).Flow("start", "event"), "execution.eventSubProcessInvalid");
    }

    [Fact]
    public void A_compensation_event_leads_to_an_activity_for_compensation() =>
        AssertRefused(model => model.User("task").Boundary("event", "task", On.Compensation()), "execution.handlerMissing");

    private static EventDefinitionReference Reference(string id) => new() { Id = string.Empty, DefinitionRef = id };

    private static void AssertRefused(Func<ProcessBuilder, ProcessBuilder> model, string code)
    {
        var compilation = ExecutableProcess.Compile(model(new ProcessBuilder().Start()).Build());

        Assert.Null(compilation.Process);
        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.ElementId == "event");
    }
}
