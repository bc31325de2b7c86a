using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Testing.Processes;
using static Workflows.Definitions.Tests.Verification.Soundness.ProofOf;

namespace Workflows.Definitions.Tests.Verification.Soundness;

public sealed class EventSoundnessTests
{
    [Fact]
    public void An_error_is_caught_on_the_boundary_of_the_scope_around() =>
        IsSound(Proof(model => Failing(model, "broken", On("part", "caught", Error("broken")))));

    [Fact]
    public void An_error_that_nothing_catches_is_told_with_the_way_to_it()
    {
        var result = Proof(model => Failing(model, "broken", On("part", "caught", Error("other"))));
        var finding = Assert.Single(result.Findings, finding => finding.Code is "soundness.uncaughtError");
        Assert.Equal(("bad", DiagnosticSeverity.Warning), (finding.ElementId, finding.Severity));
        Assert.Equal(new TraceStep(TraceStepKind.Thrown, "bad"), finding.Trace[^1]);
        Assert.Contains("which: bad", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_boundary_that_catches_what_nothing_throws_is_dead()
    {
        var result = Proof(model => Failing(model, "broken", On("part", "caught", Error("broken")), On("part", "never", Error("other"))));
        Assert.Equal(("soundness.deadElement", "never"), (Only(result).Code, Only(result).ElementId));
    }

    [Fact]
    public void Whoever_carries_a_task_out_may_throw_what_is_caught_levels_above()
    {
        var finding = Assert.Single(Proof(model => model.Start().Parallel("fork").User("b").Parallel("join").End().End("other")
            .SubProcess("outer", outside => outside.Start("os").SubProcess("inner", inside => inside.Start("is").Service("call").End("ie").Chain("is", "call", "ie")).End("oe").Chain("os", "inner", "oe"))
            .Add(On("outer", "caught", Error("broken")))
            .Chain("start", "fork", "outer", "join", "end").Chain("fork", "b", "join").Flow("caught", "other")).Findings);
        Assert.Equal(("soundness.deadlock", "join"), (finding.Code, finding.ElementId));
        Assert.Contains(new TraceStep(TraceStepKind.Thrown, "call", "caught"), finding.Trace);
        Assert.Contains(new TraceStep(TraceStepKind.Interrupted, "outer"), finding.Trace);
    }

    [Fact]
    public void What_is_caught_near_comes_no_further()
    {
        var result = Proof(model => model.Start().End().End("far")
            .SubProcess("part", inside => inside.Start("s").Service("call").End("e").End("near").Add(On("call", "caught", Error())).Chain("s", "call", "e").Flow("caught", "near"))
            .Add(On("part", "unneeded", Error("broken"))).Chain("start", "part", "end").Flow("unneeded", "far"));
        Assert.Equal(("soundness.deadElement", "unneeded"), (Only(result).Code, Only(result).ElementId));
    }

    [Fact]
    public void An_escalation_that_does_not_interrupt_begins_a_path_beside() =>
        IsSound(Proof(model => Escalating(model, interrupting: false)));

    [Fact]
    public void An_escalation_that_interrupts_ends_the_path_that_threw_it()
    {
        var findings = Proof(model => Escalating(model, interrupting: true)).Findings;
        Assert.Equal(["soundness.deadElement@end", "soundness.deadElement@on"], findings.Select(finding => $"{finding.Code}@{finding.ElementId}"));
    }

    [Fact]
    public void An_escalation_that_nobody_hears_is_no_harm() =>
        IsSound(Proof(model => model.Start().Add(Throw("tell", Escalation("late"))).User("on").End().Chain("start", "tell", "on", "end")));

    [Fact]
    public void What_is_thrown_back_before_itself_goes_round_for_ever()
    {
        var finding = Only(Proof(model => model.Start()
            .SubProcess("part", inside => inside.Start("s").Exclusive("which", "o").Add(Throw("tell", Escalation("late"))).User("a").End("e")
                .Flow("s", "which").Flow("which", "tell", "x").Flow("which", "a", id: "o").Chain("a", "e").Flow("tell", "a"))
            .Add(On("part", "heard", Escalation("late"))).End().Chain("start", "part", "end").Flow("heard", "part")));
        Assert.Equal("soundness.possiblyEndless", finding.Code);
        Assert.Contains("tell", finding.RelatedElementIds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_event_may_begin_a_sub_process_at_any_time(bool interrupting)
    {
        var result = Proof(model => model.Start().Parallel("fork").User("a").User("b").Parallel("join").End()
            .Chain("start", "fork", "a", "join", "end").Chain("fork", "b", "join")
            .Add(OnEvent("handler", Signal(), interrupting, inside => inside.User("handle").End("handled").Chain("handlerStart", "handle", "handled"))));
        IsSound(result);
        Assert.InRange(result.StateCount, 4, 20);
    }

    [Fact]
    public void A_deadlock_inside_a_sub_process_that_an_event_begins_is_found()
    {
        var result = Proof(model => model.Start().User("a").End().Chain("start", "a", "end")
            .Add(OnEvent("handler", Condition(), interrupting: false, inside => inside.Exclusive("which", "o").User("b").User("c").Parallel("join").End("handled")
                .Flow("handlerStart", "which").Flow("which", "b", "x").Flow("which", "c", id: "o").Chain("b", "join", "handled").Flow("c", "join"))));
        Assert.Contains(result.Findings, finding => finding is { Code: "soundness.deadlock", ElementId: "join" }
            && finding.Trace.Contains(new TraceStep(TraceStepKind.Happened, "handlerStart")));
    }

    [Fact]
    public void An_error_may_be_caught_by_a_sub_process_that_begins_with_it()
    {
        var result = Proof(model => model.Start().Service("call").End().Chain("start", "call", "end")
            .Add(OnEvent("handler", Error(), interrupting: true, inside => inside.User("repair").End("repaired").Chain("handlerStart", "repair", "repaired"))));
        IsSound(result);
    }

    [Fact]
    public void A_sub_process_that_begins_with_an_error_does_not_catch_its_own()
    {
        var result = Proof(model => model.Start().Service("call").End().Chain("start", "call", "end")
            .Add(OnEvent("handler", Error(), interrupting: true, inside => inside.User("repair").Add(End("again", Error("broken"))).Chain("handlerStart", "repair", "again"))));
        Assert.Contains(result.Findings, finding => finding is { Code: "soundness.uncaughtError", ElementId: "again" });
    }

    [Fact]
    public void A_link_jumps_to_the_event_of_its_name() =>
        IsSound(Proof(model => model.Start().User("a").Add(Throw("off", Link("there")))
            .Catch("on", Link("there")).User("b").End().Chain("start", "a", "off").Chain("on", "b", "end")));

    [Fact]
    public void A_link_that_jumps_back_without_a_way_out_never_ends() =>
        Assert.Equal("soundness.cannotEnd", Only(Proof(model => model.Start().Catch("on", Link("there")).User("a").Add(Throw("off", Link("there")))
            .Exclusive("merge").Chain("start", "merge", "a", "off").Flow("on", "merge"))).Code);

    [Fact]
    public void What_is_awaited_of_signals_conditions_and_several_events_comes() =>
        IsSound(Proof(model => model.Start().Catch("a", Signal()).Catch("b", Condition())
            .Add(new IntermediateCatchEvent { Id = "c", EventDefinitions = [Soon, Signal()], ParallelMultiple = true }).End()
            .Chain("start", "a", "b", "c", "end")));

    [Fact]
    public void A_cancelled_transaction_is_left_by_its_cancel_event_after_it_is_undone()
    {
        var result = Proof(model => Booking(model, On("booking", "cancelled", Cancel)));
        IsSound(result);
    }

    [Fact]
    public void A_cancelled_transaction_that_nothing_leaves_stops_the_instance() =>
        Assert.Contains(Proof(model => Booking(model)).Findings, finding => finding is { Code: "soundness.uncaughtError", ElementId: "giveUp" });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_undoes_is_proved_too(bool waits)
    {
        var result = Proof(
            model => model.Start().Service("book").Add(On("book", "undo", Compensation())).Add(Throw("regret", Compensation(waits: waits))).User("after").End()
                .Add(new SubProcess
                {
                    Id = "unbook",
                    IsForCompensation = true,
                    FlowElements = Inside(inside => inside.Start("us").Exclusive("which", "o").User("b").User("c").Parallel("join").End("ue")
                        .Flow("us", "which").Flow("which", "b", "x").Flow("which", "c", id: "o").Chain("b", "join", "ue").Flow("c", "join")),
                })
                .Chain("start", "book", "regret", "after", "end"),
            Undoes("undo", "unbook"));
        var finding = Assert.Single(result.Findings, finding => finding.Code is "soundness.deadlock");
        Assert.Equal("join", finding.ElementId);
        Assert.Contains(new TraceStep(TraceStepKind.Entered, "unbook"), finding.Trace);
    }

    [Fact]
    public void What_was_done_in_a_sub_process_is_undone_after_it() =>
        IsSound(Proof(
            model => model.Start()
                .Add(new SubProcess
                {
                    Id = "trip",
                    FlowElements = Inside(inside => inside.Start("s").Service("book").Add(On("book", "undo", Compensation())).Add(new UserTask { Id = "unbook", IsForCompensation = true }).End("e").Chain("s", "book", "e")),
                    Associations = [Undoes("undo", "unbook")],
                })
                .Add(End("regret", Compensation())).Chain("start", "trip", "regret")));

    private static void Failing(ProcessBuilder model, string code, params BoundaryEvent[] boundaries)
    {
        model.Start().SubProcess("part", inside => inside.Start("s").Exclusive("which", "o").TimerCatch("a", "PT1H").Add(End("bad", Error(code))).End("e")
            .Flow("s", "which").Flow("which", "bad", "x").Flow("which", "a", id: "o").Chain("a", "e"))
            .End().End("failed").Chain("start", "part", "end");
        foreach (var boundary in boundaries)
            model.Add(boundary).Flow(boundary.Id, "failed");
    }

    private static void Escalating(ProcessBuilder model, bool interrupting) => model.Start()
        .SubProcess("part", inside => inside.Start("s").Add(Throw("tell", Escalation("late"))).User("on").End("e").Chain("s", "tell", "on", "e"))
        .Add(On("part", "heard", Escalation(), interrupting)).User("hurry").End().End("hurried")
        .Chain("start", "part", "end").Chain("heard", "hurry", "hurried");

    private static void Booking(ProcessBuilder model, params BoundaryEvent[] boundaries)
    {
        model.Start().End().User("sorry").End("undone")
            .Add(new Transaction
            {
                Id = "booking",
                FlowElements = Inside(inside => inside.Start("s").Service("book").Add(On("book", "undo", Compensation())).Add(new ServiceTask { Id = "unbook", ServiceType = "unbook", IsForCompensation = true })
                    .User("confirm").Exclusive("sure", "no").End("e").Add(End("giveUp", Cancel))
                    .Chain("s", "book", "confirm", "sure").Flow("sure", "e", "x").Flow("sure", "giveUp", id: "no")),
                Associations = [Undoes("undo", "unbook")],
            })
            .Chain("start", "booking", "end").Chain("sorry", "undone");
        foreach (var boundary in boundaries)
            model.Add(boundary).Flow(boundary.Id, "sorry");
        if (boundaries.Length == 0)
            model.Add(On("booking", "late", Soon)).Flow("late", "sorry");
    }

    private static LinkEventDefinition Link(string name) => new() { Id = "", Name = name };
}
