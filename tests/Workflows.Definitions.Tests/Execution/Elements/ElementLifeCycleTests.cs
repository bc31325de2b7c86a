using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

/// <summary>What every element goes through, whatever its type.</summary>
public sealed class ElementLifeCycleTests
{
    private const string Endless = "count(for x in 1..1000, y in 1..1000, z in 1..1000 return x)";

    [Fact]
    public void An_input_that_cannot_be_computed_stops_a_task_before_anything_of_it_begins()
    {
        var run = ProcessRun.Started(model => model.Start().End().Chain("start", "task", "end")
            .Add(new UserTask { Id = "task", PotentialOwners = [new("\"section\"")], Inputs = [new("count", new(Endless))] })
            .BoundaryTimer("late", "task", "PT1H").Flow("late", "end"));

        Assert.Equal("expression.failed", Assert.Single(run.State.Incidents).Code);
        Assert.Empty(run.State.Tasks);
        Assert.Empty(run.State.Timers);
    }

    [Fact]
    public void An_output_that_cannot_be_computed_keeps_the_task_and_its_result()
    {
        var run = ProcessRun.Started(model => model.Start().End().Chain("start", "task", "end")
            .Add(new UserTask { Id = "task", PotentialOwners = [new("\"section\"")], Outputs = [new("count", new(Endless))] }));

        run.CompleteTask("task", ("answer", new FeelNumber(1)));

        Assert.Equal("expression.failed", Assert.Single(run.State.Incidents).Code);
        Assert.Equal(["task"], run.Living);
        Assert.Equal(FeelNull.Value, run.State.Variables.Get("count"));
    }

    [Fact]
    public void Of_a_result_only_what_one_output_maps_leaves_the_task()
    {
        var run = ProcessRun.Started(model => model.Start().User("after").End().Chain("start", "task", "after", "end")
            .Add(new UserTask { Id = "task", PotentialOwners = [new("\"section\"")], Outputs = [new("kept", new("answer + 1"))] }));

        run.CompleteTask("task", ("answer", new FeelNumber(1)));

        Assert.Equal(new FeelNumber(2), run.State.Variables.Get("kept"));
        Assert.Equal(FeelNull.Value, run.State.Variables.Get("answer"));
    }

    [Fact]
    public void Ending_an_element_resolves_its_incidents_and_leaves_those_of_others()
    {
        var run = ProcessRun.Started(model => model.Start().Parallel("fork").Service("left").Service("right").End()
            .BoundaryTimer("late", "left", "PT1H").Chain("start", "fork", "left", "end").Chain("fork", "right", "end").Flow("late", "end"));
        foreach (var service in run.State.Services.ToArray())
            run.Do(new FailService(service.Key, "broken", "It broke."));
        Assert.Equal(2, run.State.Incidents.Count);

        run.Fire("late");

        Assert.Equal("right", Assert.Single(run.State.Incidents).ElementId);
    }
}
