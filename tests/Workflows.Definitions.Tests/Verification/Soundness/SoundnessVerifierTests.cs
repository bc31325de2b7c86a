using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Definitions.Xml;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Verification.Soundness;

public sealed class SoundnessVerifierTests
{
    [Fact]
    public void The_built_in_pipelines_are_sound() => Assert.All(BuiltInPipelines.All, pipeline =>
    {
        var result = SoundnessVerifier.Verify(ExecutableProcess.Compile(BpmnReader.Read(pipeline.ReadBytes()).Definitions!).Process!);
        Assert.Empty(result.Findings.Select(finding => finding.Message));
        Assert.True(result.IsSound);
        Assert.InRange(result.StateCount, 10, 200);
    });

    [Fact]
    public void Choices_that_meet_again_in_a_parallel_gateway_wait_for_ever()
    {
        var result = Verify(model => model.Start().Exclusive("which", "otherwise").User("a").User("b").Parallel("join").End()
            .Flow("start", "which").Flow("which", "a", "x = 1").Flow("which", "b", id: "otherwise").Flow("a", "join", id: "fromA").Flow("b", "join", id: "fromB").Flow("join", "end"));

        var (cannotEnd, deadlock) = (result.Findings[0], result.Findings[1]);
        Assert.Equal(("soundness.cannotEnd", "process"), (cannotEnd.Code, cannotEnd.ElementId));
        Assert.Equal(("soundness.deadlock", "join", DiagnosticSeverity.Error), (deadlock.Code, deadlock.ElementId, deadlock.Severity));
        Assert.Equal(["fromB"], deadlock.RelatedElementIds);
        Assert.Equal(
            "join waits for ever: a token from a is there, and none can come from b any more. It comes to that by: which: a → a.",
            deadlock.Message);
        Assert.Equal(
            [
                new TraceStep(TraceStepKind.Entered, "start"), new(TraceStepKind.Left, "start", "start_which_0"),
                new(TraceStepKind.Entered, "which"), new(TraceStepKind.Chosen, "which", "which_a_1"), new(TraceStepKind.Left, "which", "which_a_1"),
                new(TraceStepKind.Entered, "a"), new(TraceStepKind.Completed, "a"), new(TraceStepKind.Left, "a", "fromA"),
                new(TraceStepKind.Waits, "join", "fromA"),
            ],
            deadlock.Trace);
    }

    [Fact]
    public void A_join_that_waits_for_ever_on_some_ways_only_is_found_with_such_a_way()
    {
        var finding = Only(model => model.Start().Parallel("fork").User("a").Exclusive("which", "on").User("b").Parallel("join").End().End("other")
            .Chain("start", "fork", "a", "join", "end").Flow("fork", "which").Flow("which", "other", "late").Flow("which", "b", id: "on").Flow("b", "join"));

        Assert.Equal(("soundness.deadlock", "join"), (finding.Code, finding.ElementId));
        Assert.Contains(new TraceStep(TraceStepKind.Entered, "other"), finding.Trace);
    }

    [Fact]
    public void Conditions_that_read_the_same_variable_may_exclude_a_deadlock()
    {
        var finding = Only(model => model.Start().Parallel("fork").Exclusive("p", "p0").Exclusive("q", "q0").User("a").User("b")
            .End("e1").End("e2").Parallel("join").End()
            .Chain("start", "fork", "p").Flow("fork", "q").Flow("p", "a", "x > 1").Flow("p", "e1", id: "p0").Flow("q", "b", "x > 1").Flow("q", "e2", id: "q0")
            .Chain("a", "join", "end").Flow("b", "join"));

        Assert.Equal(("soundness.possibleDeadlock", DiagnosticSeverity.Warning), (finding.Code, finding.Severity));
    }

    [Fact]
    public void Parallel_paths_that_meet_in_an_exclusive_gateway_lack_synchronization()
    {
        var finding = Only(model => model.Start().Parallel("fork").User("a").User("b").Exclusive("merge").User("after").End()
            .Chain("start", "fork", "a", "merge", "after", "end").Chain("fork", "b", "merge"));

        Assert.Equal(("soundness.lackOfSynchronization", "after", DiagnosticSeverity.Warning), (finding.Code, finding.ElementId, finding.Severity));
        Assert.Equal("Two tokens can be at after at once: the paths that part at fork meet at merge without waiting for each other, and what follows happens twice.", finding.Message);
    }

    [Fact]
    public void A_task_that_only_passes_on_is_noticed_to_happen_twice_as_well() =>
        Assert.Equal("soundness.lackOfSynchronization", Only(model => model.Start().Parallel("fork").User("a").User("b").Exclusive("merge")
            .Add(new AbstractTask { Id = "after" }).End()
            .Chain("start", "fork", "a", "merge", "after", "end").Chain("fork", "b", "merge")).Code);

    [Fact]
    public void Parallel_paths_may_end_each_for_itself() =>
        Assert.Empty(Verify(model => model.Start().Parallel("fork").User("a").User("b").End().End("other")
            .Chain("start", "fork", "a", "end").Chain("fork", "b", "other")).Findings);

    [Fact]
    public void Parallel_paths_may_meet_in_one_end_event() =>
        Assert.Empty(Verify(model => model.Start().Parallel("fork").User("a").User("b").End()
            .Chain("start", "fork", "a", "end").Chain("fork", "b", "end")).Findings);

    [Fact]
    public void A_loop_out_of_a_parallel_part_grows_without_bound()
    {
        var finding = Only(model => model.Start().Exclusive("head").Parallel("fork").User("a").User("b").End()
            .Chain("start", "head", "fork", "a", "end").Chain("fork", "b", "head"));

        Assert.Equal(("soundness.unboundedGrowth", "a"), (finding.Code, finding.ElementId));
        Assert.Equal(["fork"], finding.RelatedElementIds);
    }

    [Fact]
    public void What_a_constant_condition_keeps_from_happening_is_dead()
    {
        var finding = Only(model => model.Start().Exclusive("which", "on").User("never").User("always").End()
            .Flow("start", "which").Flow("which", "never", "1 > 2").Flow("which", "always", id: "on").Chain("never", "end").Chain("always", "end"));

        Assert.Equal(("soundness.deadElement", "never"), (finding.Code, finding.ElementId));
    }

    [Fact]
    public void A_loop_without_a_way_out_is_found_beside_ways_that_end()
    {
        var finding = Only(model => model.Start().Exclusive("which", "on").Exclusive("head").User("a").User("b").End()
            .Flow("start", "which").Flow("which", "head", "x").Flow("which", "end", id: "on").Chain("head", "a", "b", "head"));

        Assert.Equal(("soundness.noWayToAnEnd", "a"), (finding.Code, finding.ElementId));
        Assert.Equal(["a", "b"], finding.RelatedElementIds);
    }

    [Fact]
    public void A_process_of_one_endless_loop_cannot_end() =>
        Assert.Equal("soundness.cannotEnd", Only(model => model.Start().Exclusive("head").User("a").Chain("start", "head", "a", "head")).Code);

    [Fact]
    public void A_loop_that_never_waits_is_found() =>
        Assert.Equal("soundness.endless", Only(model => model.Start().Exclusive("head").Add(new AbstractTask { Id = "a" }).Chain("start", "head", "a", "head")).Code);

    [Fact]
    public void A_decision_that_no_flow_takes_stops_the_instance()
    {
        var finding = Only(model => model.Start().Add(Task("review", "approve", "return", "refuse")).Exclusive("decided").User("revise").End()
            .Chain("start", "review", "decided").Flow("decided", "end", "decision = \"approve\"").Flow("decided", "revise", "decision = \"return\"").Flow("revise", "end"));

        Assert.Equal(("soundness.noWayOut", "decided"), (finding.Code, finding.ElementId));
        Assert.Contains("review: refuse", finding.Message, StringComparison.Ordinal);
        Assert.Contains(new TraceStep(TraceStepKind.Completed, "review", "refuse"), finding.Trace);
    }

    [Fact]
    public void The_known_part_of_a_condition_settles_it() =>
        Assert.Empty(Verify(model => model.Start().Add(Task("review", "approve", "refuse")).Exclusive("decided", "no").Exclusive("again", "other").Parallel("join").User("both").End()
            .Chain("start", "review", "decided").Flow("decided", "again", "decision = \"approve\" and amount > 100").Flow("decided", "end", id: "no")
            .Flow("again", "end", "decision != \"refuse\" or amount > 100").Flow("again", "both", id: "other").Flow("both", "end")).Findings
            .Where(finding => finding.Code is not "soundness.deadElement"));

    [Fact]
    public void A_reminder_beside_a_task_may_come_again_in_a_loop() =>
        Assert.Empty(Verify(model => model.Start().Exclusive("head").User("review").Exclusive("decided", "on").End().End("reminded").Service("remind")
            .BoundaryTimer("overdue", "review", "P1D", interrupting: false)
            .Chain("start", "head", "review", "decided").Flow("decided", "head", "again").Flow("decided", "end", id: "on").Chain("overdue", "remind", "reminded")).Findings);

    [Fact]
    public void A_thread_beside_a_task_that_flows_into_the_main_path_makes_it_happen_twice()
    {
        var finding = Only(model => model.Start().User("review").Exclusive("merge").User("publish").End()
            .BoundaryTimer("overdue", "review", "P1D", interrupting: false)
            .Chain("start", "review", "merge", "publish", "end").Flow("overdue", "merge"));

        Assert.Equal(("soundness.lackOfSynchronization", "publish"), (finding.Code, finding.ElementId));
        Assert.Equal(["overdue", "merge"], finding.RelatedElementIds);
    }

    [Fact]
    public void A_join_inside_a_sub_process_is_found_though_a_timer_could_end_the_sub_process()
    {
        var result = Verify(model => model.Start().SubProcess("part", inside => inside.Start("s").Exclusive("which", "o").User("a").User("b").Parallel("join").End("e")
                .Flow("s", "which").Flow("which", "a", "x").Flow("which", "b", id: "o").Chain("a", "join", "e").Flow("b", "join"))
            .BoundaryTimer("late", "part", "P1D").End().End("lateEnd").Chain("start", "part", "end").Chain("late", "lateEnd"));

        Assert.Contains(result.Findings, finding => finding is { Code: "soundness.deadlock", ElementId: "join" });
        Assert.True(result.IsDecided);
    }

    [Fact]
    public void A_terminate_end_event_leaves_nothing_over() =>
        Assert.Empty(Verify(model => model.Start().Parallel("fork").User("a").User("b").User("c").TerminateEnd("stop").End()
            .Chain("start", "fork", "a", "stop").Chain("fork", "b", "c", "end")).Findings);

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    public void Wide_parallel_paths_make_few_states(int width)
    {
        var result = Verify(model => Wide(model, width));
        Assert.True(result.IsSound);
        Assert.InRange(result.StateCount, width, (10 * width) + 20);
    }

    [Fact]
    public void Wide_parallel_paths_in_a_loop_in_a_sub_process_with_a_deadline_make_few_states()
    {
        var result = Verify(model => model.Start().Exclusive("head").SubProcess("part", inside => Wide(inside, 60)).BoundaryTimer("late", "part", "P1D")
            .Exclusive("again", "on").End().End("lateEnd")
            .Chain("start", "head", "part", "again").Flow("again", "head", "x").Flow("again", "end", id: "on").Chain("late", "lateEnd"));
        Assert.True(result.IsSound);
        Assert.InRange(result.StateCount, 60, 800);
    }

    [Fact]
    public void Where_the_budget_does_not_reach_it_says_so()
    {
        var result = SoundnessVerifier.Verify(Compile(model => Wide(model, 40)), stateBudget: 20);
        Assert.False(result.IsDecided);
        Assert.False(result.IsSound);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("soundness.notDecided", DiagnosticSeverity.Warning), (finding.Code, finding.Severity));
    }

    [Fact]
    public void An_inclusive_gateway_joins_what_an_inclusive_gateway_parted() =>
        Assert.Empty(Verify(model => model.Start().Inclusive("some", "none").User("a").User("b").Inclusive("gather").User("after").End()
            .Flow("start", "some").Flow("some", "a", "x").Flow("some", "b", "y").Flow("some", "gather", id: "none")
            .Chain("a", "gather", "after", "end").Flow("b", "gather")).Findings);

    [Fact]
    public void A_parallel_gateway_behind_an_inclusive_one_may_wait_for_ever() =>
        Assert.Contains(
            Verify(model => model.Start().Inclusive("some", "none").User("a").User("b").Parallel("join").End()
                .Flow("start", "some").Flow("some", "a", "x").Flow("some", "b", id: "none").Chain("a", "join", "end").Flow("b", "join")).Findings,
            finding => finding is { Code: "soundness.deadlock", ElementId: "join" });

    [Fact]
    public void Only_one_of_the_events_behind_a_gateway_happens() =>
        Assert.Contains(
            Verify(model => model.Start().EventGateway("race").TimerCatch("a", "PT1H").TimerCatch("b", "PT2H").Parallel("join").End()
                .Chain("start", "race", "a", "join", "end").Chain("race", "b", "join")).Findings,
            finding => finding is { Code: "soundness.deadlock", ElementId: "join" });

    [Fact]
    public void A_gateway_that_goes_on_early_takes_in_the_late_ones()
    {
        var result = Verify(model => model.Start().Parallel("fork").User("a").User("b").Complex("enough", "activationCount >= 1").User("after").End()
            .Chain("start", "fork", "a", "enough", "after", "end").Chain("fork", "b", "enough"));
        Assert.Empty(result.Findings.Select(finding => finding.Message));
    }

    [Fact]
    public void A_gateway_that_never_has_enough_waits_for_ever() =>
        Assert.Contains(
            Verify(model => model.Start().Parallel("fork").User("a").User("b").Complex("enough", "activationCount >= 3").End()
                .Chain("start", "fork", "a", "enough", "end").Chain("fork", "b", "enough")).Findings,
            finding => finding is { Code: "soundness.deadlock", ElementId: "enough" });

    private static void Wide(ProcessBuilder model, int width)
    {
        model.Start("ws").Parallel("fork").Parallel("join").End("we").Chain("ws", "fork").Chain("join", "we");
        for (var branch = 0; branch < width; branch++)
        {
            var (split, merge, other) = ($"split{branch}", $"merge{branch}", $"other{branch}");
            model.User($"a{branch}").Exclusive(split, other).User($"b{branch}").Exclusive(merge)
                .Chain("fork", $"a{branch}", split).Flow(split, $"b{branch}", "x").Flow(split, merge, id: other).Chain($"b{branch}", merge, "join");
        }
    }

    private static UserTask Task(string id, params string[] decisions) => new()
    {
        Id = id,
        Decisions = [.. decisions.Select(decision => new TaskDecision(decision, null, false))],
    };

    private static Diagnostic Only(Action<ProcessBuilder> model) => Assert.Single(Verify(model).Findings);

    private static SoundnessResult Verify(Action<ProcessBuilder> model) => SoundnessVerifier.Verify(Compile(model));

    private static ExecutableProcess Compile(Action<ProcessBuilder> model)
    {
        var builder = new ProcessBuilder();
        model(builder);
        return builder.Compile();
    }
}
