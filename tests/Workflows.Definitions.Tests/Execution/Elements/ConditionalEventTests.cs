using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class ConditionalEventTests
{
    private static readonly FeelNumber Much = new(10);
    private static readonly FeelNumber Little = new(1);

    [Fact]
    public void In_the_flow_it_waits_until_its_condition_holds()
    {
        var run = ProcessRun.Started(InFlow, ("amount", Little));
        Assert.Equal(["wait"], run.Living);

        run.Set(("amount", Much));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.True(run.Happened<ConditionFulfilled>("wait"));
    }

    [Fact]
    public void In_the_flow_a_condition_that_holds_already_lets_the_token_go_on_at_once() =>
        Assert.Equal(ProcessStatus.Completed, ProcessRun.Started(InFlow, ("amount", Much)).State.Status);

    [Fact]
    public void On_a_boundary_it_comes_each_time_that_the_condition_becomes_true()
    {
        var run = ProcessRun.Started(Beside, ("amount", Much));
        Assert.Equal(["task"], run.Living);

        run.Set(("amount", Little));
        Assert.True(run.Happened<ConditionCleared>("much"));
        run.Set(("amount", Much));
        Assert.Equal(["task", "note"], run.Living);
        run.Set(("amount", new FeelNumber(11)));
        Assert.Equal(["task", "note"], run.Living);
        run.Set(("amount", Little)).Set(("amount", Much));
        Assert.Equal(["task", "note", "note"], run.Living);

        run.CompleteTask("task").CompleteTask("note").CompleteTask("note");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void What_a_task_gives_can_end_another()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").User("task").Boundary("much", "task", On.Condition("amount > 5"))
            .User("other").End().Chain("start", "fork", "task", "end").Chain("fork", "other", "end").Chain("much", "end"));

        run.CompleteTask("other", ("amount", Much));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.True(run.Happened<TaskCanceled>("task"));
    }

    [Fact]
    public void It_sees_the_variables_of_its_own_scope()
    {
        var run = ProcessRun.Started(model => model.Start().SubProcess("sub", inside => inside.Start("in").Parallel("fork").User("task")
            .CatchAny("wait", On.Condition("amount > 5")).Chain("in", "fork", "task").Chain("fork", "wait")).End().Chain("start", "sub", "end"));

        run.CompleteTask("task", ("amount", Much));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Fact]
    public void Behind_an_event_gateway_it_wins_where_it_holds_already()
    {
        var run = ProcessRun.Started(
            model => model.Start().EventGateway("gateway").CatchAny("much", On.Condition("amount > 5")).TimerCatch("late", "P1D").End()
                .Chain("start", "gateway", "much", "end").Chain("gateway", "late", "end"),
            ("amount", Much));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.True(run.Happened<TimerCanceled>("late"));
    }

    [Fact]
    public void A_suspended_instance_notices_what_has_become_true_when_it_goes_on()
    {
        var run = ProcessRun.Started(InFlow, ("amount", Little)).Do(new SuspendProcess("holiday"));

        run.Set(("amount", Much));
        Assert.Equal(["wait"], run.Living);

        run.Do(new ResumeProcess("back"));
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    private static void InFlow(ProcessBuilder model) =>
        model.Start().CatchAny("wait", On.Condition("amount > 5")).End().Chain("start", "wait", "end");

    private static void Beside(ProcessBuilder model) => model.Start().User("task")
        .BoundaryBeside("much", "task", On.Condition("amount > 5")).User("note").End()
        .Chain("start", "task", "end").Chain("much", "note", "end");
}
