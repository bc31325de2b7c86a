using System.Collections.Immutable;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Policies;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Definitions.Xml;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Verification.Policies;

public sealed class PolicyVerifierTests
{
    private static readonly ApprovedBefore Approved = new()
    {
        Id = "approved",
        Binding = true,
        Before = new ElementSelector { Service = "publish" },
        Approvals = [new ElementSelector { Step = "secrecy-review" }, new ElementSelector { Step = "leader-review" }],
    };

    private static readonly SeparationOfDuty Separate = new()
    {
        Id = "separate",
        First = new ElementSelector { Step = "secrecy-review" },
        Second = new ElementSelector { Step = "leader-review" },
    };

    [Fact]
    public void The_built_in_pipelines_keep_to_their_policies() => Assert.All(BuiltInPipelines.All, pipeline =>
        Assert.Empty(PolicyVerifier.Verify(Compile(BpmnReader.Read(pipeline.ReadBytes()).Definitions!), pipeline.Policy!).Select(finding => finding.Message)));

    [Theory]
    [InlineData("sourceRef=\"secrecyDecision\" targetRef=\"leaderReview\"", "sourceRef=\"secrecyDecision\" targetRef=\"groupApproval\"", "分管領導審核")]
    [InlineData("sourceRef=\"submitted\" targetRef=\"secrecyReview\"", "sourceRef=\"submitted\" targetRef=\"leaderReview\"", "形式與保密審查")]
    [InlineData("sourceRef=\"revisionDecision\" targetRef=\"submitted\"", "sourceRef=\"revisionDecision\" targetRef=\"groupApproval\"", "形式與保密審查, 分管領導審核")]
    [InlineData("sourceRef=\"groupDecision\" targetRef=\"revise\"", "sourceRef=\"groupDecision\" targetRef=\"publicationDate\"", "領導小組審定")]
    public void A_pipeline_with_one_wrong_turn_breaks_the_built_in_policy(string right, string wrong, string missing)
    {
        var text = System.Text.Encoding.UTF8.GetString(BuiltInPipelines.Disclosure.ReadBytes());
        Assert.Contains(right, text, StringComparison.Ordinal);
        var process = Compile(BpmnReader.Read(text.Replace(right, wrong, StringComparison.Ordinal)).Definitions!);

        var breach = PolicyVerifier.Verify(process, BuiltInPolicies.Disclosure)
            .First(finding => finding.PolicyRule is "approved-before-publication");
        Assert.Equal(("publish", DiagnosticSeverity.Error, true), (breach.ElementId, breach.Severity, breach.IsBinding));
        Assert.Contains(missing, breach.Message, StringComparison.Ordinal);
        Assert.Equal(new TraceStep(TraceStepKind.Entered, "proposed"), breach.Trace[0]);
        Assert.Equal(new TraceStep(TraceStepKind.Entered, "publish"), breach.Trace[^1]);
    }

    [Fact]
    public void Approvals_in_a_row_are_proved() => Assert.Empty(Verify(Reviews, Approved));

    [Fact]
    public void A_breach_is_told_with_the_decisions_that_lead_to_it()
    {
        var breach = Assert.Single(Verify(model => Reviews(model, leader: "decision = \"approve\" or decision = \"return\""), Approved));
        Assert.Equal("policy.notApproved", breach.Code);
        Assert.Equal(
            "publish can be reached without the approval of: leader. It comes to that by: secrecy: approve → leader: return. (rule approved)",
            breach.Message);
        Assert.Equal(["leader"], breach.RelatedElementIds);
    }

    [Fact]
    public void A_change_after_the_approvals_is_a_breach_of_its_own_kind()
    {
        var breach = Assert.Single(Verify(model => model.Start().Add(Review("secrecy", "secrecy-review"), Review("leader", "leader-review"), Review("revise", "revision"))
            .Exclusive("s", "so").Exclusive("l", "lo").Service("publish", "publish").End().End("refused")
            .Chain("start", "secrecy", "s").Flow("s", "leader", "decision = \"approve\"").Flow("s", "refused", id: "so")
            .Chain("leader", "l").Flow("l", "revise", "decision = \"approve\"").Flow("l", "refused", id: "lo").Chain("revise", "publish", "end"), Approved));
        Assert.Equal("policy.changedAfterApproval", breach.Code);
    }

    [Fact]
    public void Approvals_side_by_side_are_proved_when_each_leaves_its_decision_in_a_variable_of_its_own() =>
        Assert.Empty(Verify(model => SideBySide(model, ownVariables: true), Approved));

    [Fact]
    public void Approvals_side_by_side_that_overwrite_each_others_decision_are_not() =>
        Assert.Contains(Verify(model => SideBySide(model, ownVariables: false), Approved), finding => finding.Code is "policy.notApproved");

    [Fact]
    public void A_way_around_by_a_timer_is_a_breach()
    {
        var breach = Assert.Single(Verify(
            model =>
            {
                Reviews(model);
                model.BoundaryTimer("late", "leader", "P3D").Flow("late", "publish");
            },
            Approved));
        Assert.Contains(new TraceStep(TraceStepKind.Happened, "late"), breach.Trace);
    }

    [Fact]
    public void A_definition_without_the_target_breaks_nothing() =>
        Assert.Empty(Verify(model => model.Start().End().Flow("start", "end"), Approved));

    [Fact]
    public void Nobody_may_do_both_only_where_the_later_task_says_so()
    {
        var breach = Assert.Single(Verify(model => Reviews(model), Separate));
        Assert.Equal(("policy.samePerson", "leader", DiagnosticSeverity.Warning), (breach.Code, breach.ElementId, breach.Severity));
        Assert.Empty(Verify(model => Reviews(model, separate: true), Separate));
    }

    [Fact]
    public void Tasks_of_which_either_may_come_first_must_exclude_each_other()
    {
        var breaches = Verify(model => SideBySide(model, ownVariables: true), Separate);
        Assert.Equal(["leader", "secrecy"], breaches.Select(breach => breach.ElementId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_task_without_deadline_or_owner_is_named()
    {
        var rule = new AnsweredTasks { Id = "answered" };
        var findings = Verify(model => model.Start().User("a").User("b", "\"office\"").End().Chain("start", "a", "b", "end"), rule);
        Assert.Equal(["policy.noDeadline@a", "policy.nobodyAnswers@a", "policy.noDeadline@b"], findings.Select(finding => $"{finding.Code}@{finding.ElementId}"));
    }

    [Fact]
    public void A_binding_rule_that_cannot_be_proved_is_an_error()
    {
        var builder = new ProcessBuilder();
        Reviews(builder);
        var finding = Assert.Single(PolicyVerifier.Verify(builder.Compile(), new ApprovalPolicy { Rules = [Approved] }, stateBudget: 2));
        Assert.Equal(("policy.notDecided", DiagnosticSeverity.Error), (finding.Code, finding.Severity));
    }

    private static void Reviews(ProcessBuilder model) => Reviews(model, separate: false);

    private static void Reviews(ProcessBuilder model, string leader = "decision = \"approve\"", bool separate = false) => model.Start()
        .Add(Review("secrecy", "secrecy-review"), Review("leader", "leader-review") with { SeparateFrom = separate ? ["secrecy"] : [] })
        .Exclusive("s", "so").Exclusive("l", "lo").Service("publish", "publish").End().End("refused")
        .Chain("start", "secrecy", "s").Flow("s", "leader", "decision = \"approve\"").Flow("s", "refused", id: "so")
        .Chain("leader", "l").Flow("l", "publish", leader).Flow("l", "refused", id: "lo").Chain("publish", "end");

    private static void SideBySide(ProcessBuilder model, bool ownVariables)
    {
        UserTask Side(string id, string step) => Review(id, step) with { Outputs = [new(ownVariables ? id + "Decision" : "decision", new FormalExpression("decision"))] };
        var condition = ownVariables ? "secrecyDecision = \"approve\" and leaderDecision = \"approve\"" : "decision = \"approve\"";
        model.Start().Parallel("fork").Add(Side("secrecy", "secrecy-review"), Side("leader", "leader-review")).Parallel("join")
            .Exclusive("both", "no").Service("publish", "publish").End().End("refused")
            .Chain("start", "fork", "secrecy", "join", "both").Chain("fork", "leader", "join")
            .Flow("both", "publish", condition).Flow("both", "refused", id: "no").Chain("publish", "end");
    }

    private static UserTask Review(string id, string step) => new()
    {
        Id = id,
        StepKind = step,
        Decisions = [new TaskDecision("approve", null, false), new TaskDecision("return", null, true)],
    };

    private static ImmutableArray<Diagnostic> Verify(Action<ProcessBuilder> model, params PolicyRule[] rules)
    {
        var builder = new ProcessBuilder();
        model(builder);
        return PolicyVerifier.Verify(builder.Compile(), new ApprovalPolicy { Rules = [.. rules] });
    }

    private static ExecutableProcess Compile(BpmnDefinitions definitions) => ExecutableProcess.Compile(definitions).Process!;
}
