using System.Collections.Immutable;
using Workflows.Definitions.Model;
using Workflows.Definitions.Tests.Verification.Soundness;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Policies;
using Workflows.Testing.Processes;
using static Workflows.Definitions.Tests.Verification.Soundness.ProofOf;

namespace Workflows.Definitions.Tests.Verification.Policies;

/// <summary>Policies over loops, votes, handlers of events and what else may lead around an approval.</summary>
public sealed class ElementPolicyTests
{
    private const string All = "count(votes) > 0 and (every vote in votes satisfies vote = \"approve\")";

    private static readonly ApprovedBefore Approved = new()
    {
        Id = "approved",
        Binding = true,
        Before = new ElementSelector { Service = "publish" },
        Approvals = [new ElementSelector { Step = "secrecy-review" }, new ElementSelector { Step = "leader-review" }],
    };

    private static readonly ApprovedBefore Voted = Approved with { Approvals = [new ElementSelector { Step = "group-approval" }] };

    [Fact]
    public void An_order_of_approvals_is_proved() => Assert.Empty(Verify(model => Row(model, "secrecy", "leader"), Approved with { InOrder = true }));

    [Fact]
    public void Approvals_in_another_order_are_told_where_the_rule_asks_for_one()
    {
        Assert.Empty(Verify(model => Row(model, "leader", "secrecy"), Approved));
        var breach = Assert.Single(Verify(model => Row(model, "leader", "secrecy"), Approved with { InOrder = true }));
        Assert.Equal(("policy.approvedOutOfOrder", "publish", DiagnosticSeverity.Error), (breach.Code, breach.ElementId, breach.Severity));
        Assert.Contains("comes: leader", breach.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_approval_that_may_be_done_no_time_at_all_is_none()
    {
        var none = new StandardLoopCharacteristics { Id = "", TestBefore = true, LoopCondition = new FormalExpression("again") };
        var breach = Assert.Single(Verify(model => Row(model, "secrecy", "leader", leader => leader with { Decisions = [], LoopCharacteristics = none }), Approved));
        Assert.Equal("policy.notApproved", breach.Code);
        Assert.Contains("approval of: leader", breach.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VotesNeeded.All, All, null)]
    [InlineData(VotesNeeded.One, All, null)]
    [InlineData(VotesNeeded.All, "every vote in votes satisfies vote = \"approve\"", "policy.votesNotDecisive")]
    [InlineData(VotesNeeded.All, "some vote in votes satisfies vote = \"approve\"", "policy.votesNotDecisive")]
    [InlineData(VotesNeeded.One, "some vote in votes satisfies vote = \"approve\"", null)]
    [InlineData(VotesNeeded.Majority, "count(votes[item = \"approve\"]) * 2 > count(votes)", null)]
    [InlineData(VotesNeeded.Majority, "count(votes[item = \"approve\"]) * 2 >= count(votes)", "policy.votesNotDecisive")]
    [InlineData(VotesNeeded.Majority, "hurry", "policy.votesNotDecisive")]
    public void A_vote_approves_by_the_condition_that_counts_it(VotesNeeded needed, string condition, string? expected)
    {
        var findings = Verify(model => Vote(model, condition), Voted with { Votes = needed });
        Assert.Equal(expected ?? "policy.votesTried", Assert.Single(findings).Code);
    }

    [Fact]
    public void A_vote_that_carries_is_no_breach_and_says_how_far_it_was_tried()
    {
        var finding = Assert.Single(Verify(model => Vote(model, All), Voted));
        Assert.Equal((DiagnosticSeverity.Information, false, "vote"), (finding.Severity, finding.IsBinding, finding.ElementId));
    }

    [Fact]
    public void What_an_event_begins_may_change_the_text_after_the_approvals()
    {
        var breach = Assert.Single(Verify(
            model =>
            {
                Row(model, "secrecy", "leader", between: "settle");
                model.Add(OnEvent("handler", Signal(), interrupting: false, inside => inside.Add(new UserTask { Id = "revise", StepKind = "revision" }).End("revised").Chain("handlerStart", "revise", "revised")));
            },
            Approved));
        Assert.Equal("policy.changedAfterApproval", breach.Code);
    }

    [Fact]
    public void What_catches_an_error_is_a_way_around()
    {
        var breach = Assert.Single(Verify(
            model =>
            {
                Row(model, "secrecy", "leader", between: "settle");
                model.Add(new ServiceTask { Id = "prepare", ServiceType = "prepare" }).Add(On("prepare", "failed", Error())).Flow("failed", "publish").Flow("prepare", "secrecy");
            },
            Approved,
            from: "prepare"));
        Assert.Equal("policy.notApproved", breach.Code);
    }

    [Fact]
    public void Another_instance_beside_may_change_the_text_that_one_approved()
    {
        var each = new SubProcess
        {
            Id = "each",
            LoopCharacteristics = new MultiInstanceLoopCharacteristics { Id = "", LoopCardinality = new FormalExpression("2"), CompletionCondition = new FormalExpression("nrOfCompletedInstances = 1") },
            FlowElements = Inside(inside => inside.Start("s").Add(new UserTask { Id = "revise", StepKind = "revision" }, new UserTask { Id = "approve", StepKind = "group-approval" }).User("settle").End("e").Chain("s", "revise", "approve", "settle", "e")),
        };
        var findings = Verify(model => model.Start().Add(each).Service("publish", "publish").End().Chain("start", "each", "publish", "end"), Voted);
        Assert.Equal("policy.changedAfterApproval", Assert.Single(findings).Code);
    }

    [Fact]
    public void What_is_called_is_not_followed_and_that_is_said()
    {
        var finding = Assert.Single(Verify(
            model =>
            {
                Row(model, "secrecy", "leader");
                model.Add(new CallActivity { Id = "call", CalledElement = "other" }).Flow("publish", "call");
            },
            Approved));
        Assert.Equal(("policy.callNotFollowed", DiagnosticSeverity.Information), (finding.Code, finding.Severity));
    }

    [Fact]
    public void Somebody_must_hear_of_a_task_that_is_late_where_the_rule_asks_for_it()
    {
        var findings = Verify(
            model => model.Start().User("a", "\"office\"").User("b", "\"office\"").End().BoundaryTimer("late", "a", "P1D", interrupting: false).Service("remind").End("reminded")
                .Chain("start", "a", "b", "end").Chain("late", "remind", "reminded"),
            new AnsweredTasks { Id = "answered", Escalation = true });
        Assert.Equal(["policy.noDeadline@a", "policy.noDeadline@b", "policy.nobodyHears@b"], findings.Select(finding => $"{finding.Code}@{finding.ElementId}"));
    }

    [Fact]
    public void Whoever_performs_a_task_answers_for_it() =>
        Assert.DoesNotContain(
            Verify(
                model => model.Start().Add(new UserTask { Id = "a", Performers = [new FormalExpression("\"office\"")] }).End().Chain("start", "a", "end"),
                new AnsweredTasks { Id = "answered" }),
            finding => finding.Code is "policy.nobodyAnswers");

    private static void Row(ProcessBuilder model, string first, string second, Func<UserTask, UserTask>? changed = null, string? between = null)
    {
        model.Start().Exclusive("d1", "no1").Exclusive("d2", "no2").Service("publish", "publish").End().End("refused")
            .Add(Review(first, first + "-review"), (changed ?? (task => task))(Review(second, second + "-review")))
            .Chain("start", first, "d1").Flow("d1", second, "decision = \"approve\"").Flow("d1", "refused", id: "no1")
            .Flow(second, "d2").Flow("d2", "refused", id: "no2").Chain("publish", "end");
        if (between is not null)
            model.User(between).Flow(between, "publish");
        model.Flow("d2", between ?? "publish", "decision = \"approve\"");
    }

    private static void Vote(ProcessBuilder model, string condition) => model.Start()
        .Add(Review("vote", "group-approval") with
        {
            LoopCharacteristics = new MultiInstanceLoopCharacteristics
            {
                Id = "",
                Collection = new LoopCollection(new FormalExpression("members"), "member", "votes", new FormalExpression("decision")),
            },
        })
        .Exclusive("counted", "no").Service("publish", "publish").End().End("refused")
        .Chain("start", "vote", "counted").Flow("counted", "publish", condition).Flow("counted", "refused", id: "no").Chain("publish", "end");

    private static UserTask Review(string id, string step) => new()
    {
        Id = id,
        StepKind = step,
        Decisions = [new TaskDecision("approve", null, false), new TaskDecision("return", null, true)],
    };

    private static ImmutableArray<Diagnostic> Verify(Action<ProcessBuilder> model, PolicyRule rule, string? from = null)
    {
        var definitions = ProofOf.Definitions(model);
        var process = definitions.Processes[0];
        if (from is not null)
            process = process with { FlowElements = [.. process.FlowElements.Select(element => element is SequenceFlow { SourceRef: "start" } flow ? flow with { TargetRef = from } : element)] };
        return PolicyVerifier.Verify(definitions, process, new ApprovalPolicy { Rules = [rule] });
    }
}
