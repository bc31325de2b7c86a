using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class MultiInstanceThrowTests
{
    [Theory]
    [InlineData(MultiInstanceBehavior.All, 0)]
    [InlineData(MultiInstanceBehavior.One, 1)]
    [InlineData(MultiInstanceBehavior.None, 3)]
    public void An_event_is_thrown_to_the_boundary_as_the_behaviour_says(MultiInstanceBehavior behavior, int times)
    {
        var run = Started(loop => loop with { Behavior = behavior, OneBehaviorEventRef = "raised", NoneBehaviorEventRef = "raised" }, interrupting: false);

        run.CompleteTask("vote").CompleteTask("vote").CompleteTask("vote");

        Assert.Equal(times, run.State.Tasks.Count(task => task.ElementId == "noticed"));
        Assert.Contains("after", run.Living);
    }

    [Fact]
    public void What_is_caught_by_an_interrupting_event_ends_the_others()
    {
        var run = Started(loop => loop with { Behavior = MultiInstanceBehavior.One, OneBehaviorEventRef = "raised" }, interrupting: true);

        run.CompleteTask("vote");

        Assert.Equal(["noticed"], run.Living);
        Assert.Empty(run.State.Loops);
    }

    [Fact]
    public void With_complex_behaviour_each_condition_is_asked()
    {
        var run = Started(
            loop => loop with
            {
                Behavior = MultiInstanceBehavior.Complex,
                ComplexBehaviorDefinitions =
                [
                    new ComplexBehaviorDefinition
                    {
                        Id = "complex",
                        Condition = new FormalExpression("nrOfCompletedInstances = 2"),
                        Event = new ImplicitThrowEvent
                        {
                            Id = "thrown",
                            EventDefinitions = [new EscalationEventDefinition { Id = "thrownDefinition" }],
                        },
                    },
                ],
            },
            interrupting: true);

        run.CompleteTask("vote");
        Assert.Equal(2, run.State.Tasks.Count);
        run.CompleteTask("vote");

        Assert.Equal(["noticed"], run.Living);
    }

    [Fact]
    public void An_event_that_is_not_there_is_named() => Assert.Contains(
        ExecutableProcess.Compile(Voting(new ProcessBuilder(), loop => loop with { Behavior = MultiInstanceBehavior.One, OneBehaviorEventRef = "nowhere" }, true).Build()).Diagnostics,
        diagnostic => diagnostic is { Code: "execution.eventDefinitionMissing", ElementId: "vote" });

    private static ProcessRun Started(Func<MultiInstanceLoopCharacteristics, MultiInstanceLoopCharacteristics> change, bool interrupting) =>
        ProcessRun.Started(model => Voting(model, change, interrupting));

    private static ProcessBuilder Voting(
        ProcessBuilder model, Func<MultiInstanceLoopCharacteristics, MultiInstanceLoopCharacteristics> change, bool interrupting) => model
        .Start().User("vote").User("after").User("noticed").End()
        .Loop("vote", change(new MultiInstanceLoopCharacteristics { Id = "loop", LoopCardinality = new FormalExpression("3") }))
        .Add(new BoundaryEvent
        {
            Id = "boundary",
            AttachedToRef = "vote",
            CancelActivity = interrupting,
            EventDefinitions = [new EscalationEventDefinition { Id = "raised" }],
        })
        .Chain("start", "vote", "after", "end").Chain("boundary", "noticed", "end");
}
