using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Patterns;

public sealed class MultipleInstanceTests
{
    [Fact]
    [WorkflowPattern(12)]
    public void Instances_without_synchronization_are_begun_and_nobody_waits_for_them()
    {
        var run = ProcessRun.Started(
            model => model.Start().Exclusive("head").Script("count", "{ begun: begun + 1 }").Parallel("spawn").User("instance").End("instanceEnd")
                .Exclusive("more", "enough").User("after").End()
                .Chain("start", "head", "count", "spawn", "instance", "instanceEnd").Flow("spawn", "more")
                .Flow("more", "head", "begun < 3").Flow("more", "after", id: "enough").Flow("after", "end"),
            ("begun", new FeelNumber(0)));

        Assert.Equal(3, run.Living.Count(id => id == "instance"));
        Assert.Contains("after", run.Living);
    }

    [Fact]
    [WorkflowPattern(13)]
    public void The_model_says_how_many_instances_there_are_and_all_are_waited_for()
    {
        var run = ProcessRun.Started(model => Votes(model.User("vote").Times("vote", "3")));

        run.CompleteTask("vote").CompleteTask("vote");
        Assert.Equal(["vote"], run.State.Tasks.Select(task => task.ElementId));

        Assert.Equal(["after"], run.CompleteTask("vote").Living);
    }

    [Fact]
    [WorkflowPattern(14)]
    public void The_data_say_how_many_instances_there_are_when_they_begin()
    {
        var run = ProcessRun.Started(
            model => Votes(model.User("vote").ForEach("vote", "sections")), ("sections", new FeelList([new FeelString("a"), new FeelString("b")])));
        Assert.Equal(2, run.State.Tasks.Count);

        run.CompleteTask("vote", ("sections", new FeelList([])));
        Assert.Single(run.State.Tasks);

        Assert.Equal(["after"], run.CompleteTask("vote").Living);
    }

    [Fact]
    [WorkflowPattern(15)]
    public void Further_instances_may_be_begun_while_others_are_under_way()
    {
        var run = ProcessRun.Started(model => Growing(model));

        run.Deliver("another").Deliver("another");
        Assert.Equal(3, run.State.Tasks.Count);
        run.CompleteTask("more").CompleteTask("vote").Deliver("another").CompleteTask("more");
        Assert.DoesNotContain("after", run.Living);

        Assert.Equal(["after"], run.CompleteTask("more").Living);
    }

    [Fact]
    [WorkflowPattern(34)]
    public void A_static_partial_join_goes_on_when_enough_are_done_and_lets_the_others_finish()
    {
        var run = ProcessRun.Started(model => model.Start().User("vote").User("after").End("rest").End().Chain("start", "vote", "rest")
            .Loop("vote", new MultiInstanceLoopCharacteristics
            {
                Id = "loop",
                LoopCardinality = new FormalExpression("3"),
                Behavior = MultiInstanceBehavior.Complex,
                ComplexBehaviorDefinitions =
                [
                    new ComplexBehaviorDefinition
                    {
                        Id = "enough",
                        Condition = new FormalExpression("nrOfCompletedInstances = 2"),
                        Event = new ImplicitThrowEvent { Id = "thrown", EventDefinitions = [On.Escalation()] },
                    },
                ],
            })
            .BoundaryBeside("joined", "vote", On.Escalation()).Chain("joined", "after", "end"));

        run.CompleteTask("vote");
        Assert.DoesNotContain("after", run.Living);
        run.CompleteTask("vote");
        Assert.Contains("after", run.Living);
        Assert.Single(run.State.Tasks, task => task.ElementId == "vote");

        Assert.Equal(["after"], run.CompleteTask("vote").Living);
    }

    [Fact]
    [WorkflowPattern(35)]
    public void A_cancelling_partial_join_goes_on_when_enough_are_done_and_cancels_the_others()
    {
        var run = ProcessRun.Started(model => Votes(model.User("vote").Times("vote", "3", until: "nrOfCompletedInstances >= 2")));

        run.CompleteTask("vote").CompleteTask("vote");

        Assert.Equal(["after"], run.Living);
        Assert.Single(run.Last.OfType<TaskCanceled>());
    }

    [Fact]
    [WorkflowPattern(36)]
    public void A_dynamic_partial_join_goes_on_when_its_condition_holds_however_many_have_been_begun()
    {
        var run = ProcessRun.Started(
            model => Growing(model).Boundary("enough", "votes", On.Condition("agreed >= needed")).Flow("enough", "after"),
            ("agreed", new FeelNumber(0)), ("needed", new FeelNumber(3)));
        run.Deliver("another").Deliver("another").CompleteTask("vote", ("agreed", new FeelNumber(1)));
        run.CompleteTask("more", ("agreed", new FeelNumber(2)));
        Assert.DoesNotContain("after", run.Living);

        run.Set(("needed", new FeelNumber(2)));

        Assert.Equal(["after"], run.Living);
    }

    private static void Votes(ProcessBuilder model) => model.Start().User("after").End().Chain("start", "vote", "after", "end");

    // One instance is there from the beginning; each message begins one more.
    private static ProcessBuilder Growing(ProcessBuilder model) => model.Message("oneMore").Start().User("after").End()
        .SubProcess("votes", inside => inside.Start("in").User("vote").Chain("in", "vote")
            .EventSubProcess("further", further => further.StartBeside("another", On.Message("oneMore")).User("more").Chain("another", "more")))
        .Chain("start", "votes", "after", "end");
}
