using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

/// <summary>How tokens leave an activity with several flows.</summary>
public sealed class ActivityFlowTests
{
    [Fact]
    public void Several_flows_out_of_a_task_split_in_parallel_and_each_end_ends_one_token()
    {
        var run = ProcessRun.Started(model => model.Start().Add(new AbstractTask { Id = "task" }).User("left").User("right").End()
            .Chain("start", "task", "left", "end").Chain("task", "right", "end"));
        Assert.Equal(["left", "right"], run.Living);

        run.CompleteTask("left");
        Assert.Equal(ProcessStatus.Active, run.State.Status);

        run.CompleteTask("right");
        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }

    [Theory]
    [InlineData("a", "left")]
    [InlineData("b", "right")]
    public void Conditional_flows_of_an_activity_leave_the_rest_to_its_default(string choice, string expected)
    {
        var run = ProcessRun.Started(
            model => model.Start().Add(new ManualTask { Id = "task", Default = "otherwise" }).User("left").User("right").End()
                .Flow("start", "task").Flow("task", "left", "choice = \"a\"").Flow("task", "right", id: "otherwise")
                .Flow("left", "end").Flow("right", "end"),
            ("choice", new FeelString(choice)));

        Assert.Equal([expected], run.Living);
    }

    [Fact]
    public void An_activity_without_any_flow_to_take_raises_an_incident()
    {
        var run = ProcessRun.Started(model => model.Start().Add(new AbstractTask { Id = "task" }).End()
            .Flow("start", "task").Flow("task", "end", "choice = 1"));

        Assert.Equal("activity.noFlow", run.State.Incidents[0].Code);
    }

    [Fact]
    public void A_token_ends_where_no_flow_leaves()
    {
        var run = ProcessRun.Started(model => model.Start().Add(new AbstractTask { Id = "task" }).Flow("start", "task"));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
    }
}
