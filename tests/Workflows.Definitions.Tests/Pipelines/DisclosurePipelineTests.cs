using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Xml;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Pipelines;

public sealed class DisclosurePipelineTests
{
    private static readonly ExecutableProcess Disclosure =
        ExecutableProcess.Compile(BpmnReader.Read(BuiltInPipelines.Disclosure.ReadBytes()).Definitions!).Process!;

    [Fact]
    public void An_approved_item_is_published_registered_filed_and_archived_in_this_order()
    {
        var run = Approved(FeelNull.Value);
        foreach (var service in (string[])["publish", "register", "file", "archive"])
        {
            var requested = Assert.Single(run.State.Services);
            Assert.Equal(service, requested.ElementId);
            run.CompleteService(service);
        }

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Contains(run.Journal, happened => happened is ElementCompleted { ElementId: "archived" });
    }

    [Fact]
    public void An_item_with_a_wanted_date_waits_for_it()
    {
        var run = Approved(new FeelString("2026-03-20T09:00:00+08:00"));
        var timer = Assert.Single(run.State.Timers);
        Assert.Equal("waitForDate", timer.ElementId);
        Assert.Equal(new DateTimeOffset(2026, 3, 20, 1, 0, 0, TimeSpan.Zero), timer.DueAt);
        Assert.Equal("publish", Assert.Single(run.Fire("waitForDate").State.Services).ElementId);
    }

    [Theory]
    [InlineData("secrecyReview", "refusedAtSecrecy")]
    [InlineData("leaderReview", "refusedByLeader")]
    [InlineData("groupApproval", "refusedByGroup")]
    public void A_refusal_at_any_step_ends_the_instance_without_publication(string step, string end)
    {
        var run = At(step);
        Decide(run, step, "refuse");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Contains(run.Journal, happened => happened is ElementCompleted completed && completed.ElementId == end);
        Assert.DoesNotContain(run.Journal, happened => happened is ServiceRequested);
    }

    [Theory]
    [InlineData("secrecyReview")]
    [InlineData("leaderReview")]
    [InlineData("groupApproval")]
    public void A_returned_item_is_revised_and_begins_again_with_the_secrecy_review(string step)
    {
        var run = At(step);
        Decide(run, step, "return");
        Assert.Equal("revise", Assert.Single(run.State.Tasks).ElementId);
        Decide(run, "revise", "submit");
        Assert.Equal("secrecyReview", Assert.Single(run.State.Tasks).ElementId);
    }

    [Fact]
    public void A_returned_item_may_be_withdrawn()
    {
        var run = At("leaderReview");
        Decide(run, "leaderReview", "return");
        Decide(run, "revise", "withdraw");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Contains(run.Journal, happened => happened is ElementCompleted { ElementId: "withdrawn" });
    }

    [Theory]
    [InlineData("no such decision")]
    [InlineData("")]
    public void A_decision_that_the_pipeline_does_not_know_publishes_nothing(string decision)
    {
        var run = At("groupApproval");
        Decide(run, "groupApproval", decision);
        Assert.DoesNotContain(run.Journal, happened => happened is ServiceRequested);
    }

    [Theory]
    [InlineData("secrecyReview", "remindSecrecyReview", 2)]
    [InlineData("leaderReview", "remindLeaderReview", 3)]
    [InlineData("groupApproval", "remindGroupApproval", 5)]
    [InlineData("revise", "remindRevise", 3)]
    public void An_overdue_step_is_reminded_of_and_stays_open(string step, string reminder, int workingDays)
    {
        var run = At(step);
        var due = Assert.Single(run.State.Timers).DueAt;
        Assert.Equal(run.Calendar.AddWorkingDays(run.Now, workingDays), due);
        run.Fire(step + "Overdue");
        var requested = Assert.Single(run.Last.OfType<ServiceRequested>());
        Assert.Equal("remind-overdue", requested.ServiceType);
        Assert.True(requested.Inputs.TryGetVariable("step", out var named));
        Assert.Equal(new FeelString(step), named);
        run.CompleteService(reminder);
        Assert.Equal(step, Assert.Single(run.State.Tasks).ElementId);
    }

    private static ProcessRun At(string step, FeelValue? publishAt = null)
    {
        var run = new ProcessRun(Disclosure);
        run.Do(new StartProcess(FeelContext.Of(("itemId", new FeelString("item")), ("publishAt", publishAt ?? FeelNull.Value))));
        if (step is "revise")
        {
            Decide(run, "secrecyReview", "return");
            return run;
        }

        foreach (var earlier in (string[])["secrecyReview", "leaderReview", "groupApproval"])
        {
            if (earlier == step)
                break;
            Decide(run, earlier, "approve");
        }

        return run;
    }

    private static ProcessRun Approved(FeelValue publishAt)
    {
        var run = At("groupApproval", publishAt);
        Decide(run, "groupApproval", "approve");
        return run;
    }

    private static void Decide(ProcessRun run, string step, string decision) =>
        run.CompleteTask(step, ("decision", new FeelString(decision)));
}
