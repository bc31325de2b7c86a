using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Definitions.Tests.Xml;
using Workflows.Definitions.Xml;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class UserTaskTests
{
    [Fact]
    public void A_user_task_waits_for_a_person_with_owners_and_due_moment()
    {
        var run = ProcessRun.Started(
            model => model.Start().End().Chain("start", "review").Chain("review", "end").Add(new UserTask
            {
                Id = "review",
                PotentialOwners = [new("\"leader\""), new("others")],
                Deadline = new TaskDeadline(2, null),
            }),
            ("others", new FeelList([new FeelString("chair"), new FeelString("leader")])));

        var task = Assert.Single(run.State.Tasks);
        Assert.Equal(["leader", "chair"], task.PotentialOwners);
        // Monday, 2 March 2026, 09:00 in UTC+8; two working days later ends Wednesday.
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 15, 59, 59, TimeSpan.Zero), task.DueAt);
        Assert.Equal(ProcessStatus.Active, run.State.Status);
    }

    [Fact]
    public void Performers_may_do_it_like_potential_owners()
    {
        const string assigned = "<resourceAssignmentExpression><formalExpression>\"{0}\"</formalExpression></resourceAssignmentExpression>";
        var file = BpmnText.Around("<userTask id=\"a\">"
            + $"<performer>{assigned.Replace("{0}", "chair", StringComparison.Ordinal)}</performer>"
            + $"<humanPerformer>{assigned.Replace("{0}", "clerk", StringComparison.Ordinal)}</humanPerformer></userTask>");

        var run = new ProcessRun(ExecutableProcess.Compile(BpmnReader.Read(file).Definitions!).Process!).Do(new StartProcess(FeelContext.Empty));

        Assert.Equal(["chair", "clerk"], Assert.Single(run.State.Tasks).PotentialOwners);
    }

    [Fact]
    public void A_deadline_may_be_a_duration()
    {
        var run = ProcessRun.Started(model => model.Start().End().Chain("start", "review", "end")
            .Add(new UserTask { Id = "review", Deadline = new TaskDeadline(null, new("PT36H")) }));

        Assert.Equal(run.Now.AddHours(36), run.State.Tasks[0].DueAt);
    }

    [Fact]
    public void Completing_it_merges_the_result_and_moves_on()
    {
        var run = ProcessRun.Started(model => model.Start().User("review").End().Chain("start", "review", "end"));

        run.CompleteTask("review", ("decision", new FeelString("approve")));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(new FeelString("approve"), run.State.Variables.Get("decision"));
        Assert.Contains(run.Last, happened => happened is TaskCompleted { ElementId: "review" });
    }

    [Fact]
    public void A_task_is_completed_once()
    {
        var run = ProcessRun.Started(model => model.Start().User("review").User("approve").End().Chain("start", "review", "approve", "end"));
        var key = run.State.Tasks[0].Key;

        run.Do(new CompleteTask(key, FeelContext.Empty));

        Assert.Equal("task.notOpen", run.RefusalOf(new CompleteTask(key, FeelContext.Empty)));
    }

    [Fact]
    public void Inputs_are_local_and_with_outputs_only_those_are_written()
    {
        var run = ProcessRun.Started(
            model => model.Start().End().Chain("start", "review", "end").Add(new UserTask
            {
                Id = "review",
                Inputs = [new("subject", new("title"))],
                Outputs = [new("verdict", new("decision")), new("of", new("subject"))],
            }),
            ("title", new FeelString("Budget")));
        Assert.Equal(new FeelString("Budget"), run.State.VariablesOf(run.State.Tasks[0].Key).Get("subject"));

        run.CompleteTask("review", ("decision", new FeelString("approve")), ("note", new FeelString("fine")));

        Assert.Equal(
            FeelContext.Of(("title", new FeelString("Budget")), ("verdict", new FeelString("approve")), ("of", new FeelString("Budget"))),
            run.State.Variables);
    }

    [Fact]
    public void An_owner_that_is_no_name_raises_an_incident_and_a_retry_asks_again()
    {
        var run = ProcessRun.Started(model => model.Start().User("review", "who").End().Chain("start", "review", "end"));
        Assert.Equal("task.ownerInvalid", run.State.Incidents[0].Code);
        Assert.Empty(run.State.Tasks);

        run.Do(new SetVariables(FeelContext.Of(("who", new FeelString("chair"))))).Retry();

        Assert.Equal(["chair"], run.State.Tasks[0].PotentialOwners);
        Assert.Empty(run.State.Incidents);
    }
}
