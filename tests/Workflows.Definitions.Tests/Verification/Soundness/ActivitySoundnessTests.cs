using Workflows.Definitions.Model;
using Workflows.Testing.Processes;
using static Workflows.Definitions.Tests.Verification.Soundness.ProofOf;

namespace Workflows.Definitions.Tests.Verification.Soundness;

public sealed class ActivitySoundnessTests
{
    [Fact]
    public void Every_kind_of_task_passes_its_token_on() =>
        IsSound(Proof(model => model.Start().Add(
                new ScriptTask { Id = "script", Script = "1 + 1", ResultVariable = "two" }, new BusinessRuleTask { Id = "rule", Decision = new CalledDecision("d", null) },
                new CallActivity { Id = "call", CalledElement = "other" }, new SendTask { Id = "send", MessageRef = "m" }, new ManualTask { Id = "manual" })
            .End().Chain("start", "script", "rule", "call", "send", "manual", "end")));

    [Fact]
    public void What_a_script_computes_settles_a_condition() =>
        Assert.Equal("never", Only(Proof(model => model.Start().Add(new ScriptTask { Id = "script", Script = "1 + 1", ResultVariable = "two" })
            .Exclusive("which", "on").User("never").End().Chain("start", "script", "which").Flow("which", "never", "two = 3").Flow("which", "end", id: "on").Flow("never", "end"))).ElementId);

    [Fact]
    public void A_called_process_may_throw_what_is_caught_here()
    {
        var result = Proof(model => model.Start().Add(new CallActivity { Id = "call", CalledElement = "other" })
            .Add(On("call", "failed", Error("broken")), On("call", "told", Escalation("late"), interrupting: false)).User("repair").User("hurry").End().End("e1").End("e2")
            .Chain("start", "call", "end").Chain("failed", "repair", "e1").Chain("told", "hurry", "e2"));
        IsSound(result);
    }

    [Theory]
    [InlineData("again", null, false, null)]
    [InlineData("again", null, true, null)]
    [InlineData(null, 3, false, null)]
    [InlineData("decision != \"approve\"", null, false, null)]
    [InlineData("true", null, false, "soundness.cannotEnd")]
    [InlineData(null, null, false, "soundness.cannotEnd")]
    public void A_loop_ends_unless_its_condition_always_holds(string? condition, int? most, bool before, string? expected)
    {
        var loop = new StandardLoopCharacteristics { Id = "", TestBefore = before, LoopMaximum = most, LoopCondition = condition is null ? null : new FormalExpression(condition) };
        var result = Proof(model => model.Start().Add(Review("review") with { LoopCharacteristics = loop }).End().Chain("start", "review", "end"));
        Assert.Equal(expected, result.Findings.SingleOrDefault()?.Code);
    }

    [Fact]
    public void After_a_loop_its_condition_does_not_hold() =>
        Assert.Equal("never", Only(Proof(model => model.Start()
            .Add(Review("review") with { LoopCharacteristics = new StandardLoopCharacteristics { Id = "", LoopCondition = new FormalExpression("decision != \"approve\"") } })
            .Exclusive("which", "on").User("never").End().Chain("start", "review", "which")
            .Flow("which", "never", "decision = \"return\"").Flow("which", "end", id: "on").Flow("never", "end"))).ElementId);

    [Fact]
    public void A_loop_that_never_waits_is_found_in_an_activity_too() =>
        Assert.Equal("soundness.possiblyEndless", Only(Proof(model => model.Start()
            .Add(new AbstractTask { Id = "spin", LoopCharacteristics = new StandardLoopCharacteristics { Id = "", LoopCondition = new FormalExpression("x > 1") } })
            .End().Chain("start", "spin", "end"))).Code);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Instances_of_an_activity_are_proved_by_one(bool sequential)
    {
        var loop = new MultiInstanceLoopCharacteristics { Id = "", IsSequential = sequential, LoopCardinality = new FormalExpression("3"), CompletionCondition = new FormalExpression("enough") };
        IsSound(Proof(model => model.Start().Add(Review("vote") with { LoopCharacteristics = loop }).End().Chain("start", "vote", "end")));
        var part = new SubProcess
        {
            Id = "part",
            LoopCharacteristics = loop,
            FlowElements = Inside(inside => inside.Start("s").Exclusive("which", "o").User("a").User("b").Parallel("join").End("e")
                .Flow("s", "which").Flow("which", "a", "x").Flow("which", "b", id: "o").Chain("a", "join", "e").Flow("b", "join")),
        };
        Assert.Contains(
            Proof(model => model.Start().Add(part).End().Chain("start", "part", "end")).Findings,
            finding => finding is { Code: "soundness.deadlock", ElementId: "join" });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Activities_of_an_ad_hoc_sub_process_are_done_in_any_order_or_not_at_all(bool sequential)
    {
        var result = Proof(model => model.Start().Add(AdHoc("adhoc", sequential, inside => inside.User("a").User("b").User("c").Flow("b", "c"))).End().Chain("start", "adhoc", "end"));
        IsSound(result);
    }

    [Fact]
    public void Many_activities_of_an_ad_hoc_sub_process_make_few_states()
    {
        var result = Proof(model => model.Start().Add(AdHoc("adhoc", false, inside =>
        {
            for (var index = 0; index < 15; index++)
                inside.User($"a{index}").User($"b{index}").Flow($"a{index}", $"b{index}");
        })).End().Chain("start", "adhoc", "end"));
        IsSound(result);
        Assert.InRange(result.StateCount, 15, 200);
    }

    [Fact]
    public void What_waits_for_two_tokens_begins_with_two() =>
        IsSound(Proof(model => model.Start().Parallel("fork").User("a").User("b").Add(new UserTask { Id = "both", StartQuantity = 2 }).End()
            .Chain("start", "fork", "a", "both", "end").Chain("fork", "b", "both")));

    [Fact]
    public void What_waits_for_more_tokens_than_come_waits_for_ever()
    {
        var result = Proof(model => model.Start().Parallel("fork").User("a").User("b").Add(new UserTask { Id = "three", StartQuantity = 3 }).End()
            .Chain("start", "fork", "a", "three", "end").Chain("fork", "b", "three"));
        var finding = Assert.Single(result.Findings, finding => finding.Code is "soundness.tooFewTokens");
        Assert.Equal("three waits for ever: it begins when 3 tokens have come, and only 2 can. It comes to that by: a → b.", finding.Message);
    }

    [Fact]
    public void An_activity_may_send_as_many_tokens_as_the_next_one_wants() =>
        IsSound(Proof(model => model.Start().Add(new UserTask { Id = "two", CompletionQuantity = 2 }, new UserTask { Id = "both", StartQuantity = 2 }).End().Chain("start", "two", "both", "end")));

    [Fact]
    public void An_activity_that_sends_two_tokens_makes_what_follows_happen_twice() =>
        Assert.Equal("soundness.lackOfSynchronization", Only(Proof(model => model.Start().Add(new UserTask { Id = "two", CompletionQuantity = 2 }).User("after").End().Chain("start", "two", "after", "end"))).Code);

    [Fact]
    public void Each_start_begins_an_instance_of_its_own()
    {
        var result = Proof(model => model.Start().Add(new StartEvent { Id = "called", EventDefinitions = [Signal()] }).Exclusive("merge").User("a").End()
            .Chain("start", "merge", "a", "end").Flow("called", "merge"));
        IsSound(result);
    }

    [Fact]
    public void Each_start_must_bring_what_a_join_waits_for()
    {
        var finding = Proof(model => model.Start().Add(new StartEvent { Id = "called", EventDefinitions = [Signal()] }).Parallel("join").End()
            .Chain("start", "join", "end").Flow("called", "join")).Findings[^1];
        Assert.Equal(("soundness.deadlock", "join"), (finding.Code, finding.ElementId));
    }

    [Fact]
    public void A_message_may_begin_a_process_at_a_task_or_at_a_gateway()
    {
        IsSound(Proof(model => model.Add(new ReceiveTask { Id = "receive", Instantiate = true }).User("a").End().Chain("receive", "a", "end")));
        IsSound(Proof(model => model.Add(new EventBasedGateway { Id = "first", Instantiate = true }).Receive("a", "m").CatchMessage("b", "n").End("e1").End("e2")
            .Chain("first", "a", "e1").Chain("first", "b", "e2")));
        IsSound(Proof(model => model.Add(new EventBasedGateway { Id = "all", Instantiate = true, IsParallel = true }).CatchMessage("a", "m").CatchMessage("b", "n").Parallel("join").End()
            .Chain("all", "a", "join", "end").Chain("all", "b", "join")));
    }

    private static UserTask Review(string id) => new()
    {
        Id = id,
        Decisions = [new TaskDecision("approve", null, false), new TaskDecision("return", null, true)],
    };

    private static AdHocSubProcess AdHoc(string id, bool sequential, Action<ProcessBuilder> inside) =>
        new() { Id = id, IsSequential = sequential, FlowElements = Inside(inside) };
}
