using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class MultiInstanceTests
{
    private static readonly FeelValue Members = List("a", "b", "c");

    [Fact]
    public void Side_by_side_each_instance_has_its_item_and_its_counter()
    {
        var run = ProcessRun.Started(
            model => Voting(model).Input("vote", "number", "loopCounter").Input("vote", "of", "nrOfInstances"), ("members", Members));

        Assert.Equal(["vote", "vote", "vote", "vote"], run.Living);
        var second = run.State.Tasks[1];
        Assert.Equal(["b"], second.PotentialOwners);
        Assert.Equal(
            FeelContext.Of(("item", new FeelString("b")), ("number", new FeelNumber(2)), ("of", new FeelNumber(3))),
            run.State.VariablesOf(second.Key));
    }

    [Fact]
    public void In_turn_one_instance_follows_the_other()
    {
        var run = ProcessRun.Started(model => Voting(model, sequential: true), ("members", Members));

        Assert.Equal(["a"], Assert.Single(run.State.Tasks).PotentialOwners);
        run.CompleteTask("vote");
        Assert.Equal(["b"], Assert.Single(run.State.Tasks).PotentialOwners);
        run.CompleteTask("vote").CompleteTask("vote");

        Assert.Equal(["after"], run.Living);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_results_are_in_the_order_of_the_items(bool sequential)
    {
        var run = ProcessRun.Started(model => Voting(model, sequential, results: "votes", result: "choice"), ("members", Members));

        while (run.State.Tasks.Count > 0 && run.State.Tasks[0].ElementId == "vote")
        {
            var last = run.State.Tasks[^1];
            run.Do(new CompleteTask(last.Key, FeelContext.Of(("choice", new FeelString("by " + last.PotentialOwners[0])))));
        }

        Assert.Equal(
            FeelContext.Of(("members", Members), ("votes", List("by a", "by b", "by c"))), run.State.Variables);
    }

    [Fact]
    public void The_completion_condition_ends_the_others_and_leaves_null_for_them()
    {
        var run = ProcessRun.Started(
            model => Voting(model, until: "nrOfCompletedInstances >= 2 and count(votes[item != null]) = 2", results: "votes", result: "choice"),
            ("members", Members));

        run.Do(new CompleteTask(run.State.Tasks[2].Key, FeelContext.Of(("choice", new FeelNumber(3)))));
        Assert.Equal(2, run.State.Tasks.Count);
        run.Do(new CompleteTask(run.State.Tasks[0].Key, FeelContext.Of(("choice", new FeelNumber(1)))));

        Assert.Equal(["after"], run.Living);
        Assert.Contains(run.Last, happened => happened is TaskCanceled { ElementId: "vote" });
        Assert.Equal(new FeelList([new FeelNumber(1), FeelNull.Value, new FeelNumber(3)]), run.State.Variables.Get("votes"));
        AssertNothingIsLeftBehind(run);
    }

    [Fact]
    public void The_condition_sees_what_the_instance_just_gave()
    {
        var run = ProcessRun.Started(model => Voting(model, until: "choice = \"refuse\"", results: "votes", result: "choice"), ("members", Members));

        run.CompleteTask("vote", ("choice", new FeelString("approve")));
        Assert.Equal(2, run.State.Tasks.Count);
        run.CompleteTask("vote", ("choice", new FeelString("refuse")));

        Assert.Equal(["after"], run.Living);
    }

    [Theory]
    [InlineData("numberOfInstances = 3 and numberOfActiveInstances = 2 and numberOfCompletedInstances = 1 and numberOfTerminatedInstances = 0")]
    [InlineData("nrOfInstances = 3 and nrOfActiveInstances = 2 and nrOfCompletedInstances = 1 and nrOfTerminatedInstances = 0")]
    public void The_numbers_of_instances_are_known_by_either_name(string condition)
    {
        var run = ProcessRun.Started(model => Voting(model, until: condition), ("members", Members));

        run.CompleteTask("vote");

        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void Without_a_list_of_results_each_result_goes_to_the_enclosing_scope()
    {
        var run = ProcessRun.Started(model => Voting(model), ("members", Members));

        run.CompleteTask("vote", ("choice", new FeelNumber(1))).CompleteTask("vote", ("choice", new FeelNumber(2)));

        Assert.Equal(new FeelNumber(2), run.State.Variables.Get("choice"));
    }

    [Fact]
    public void Outputs_are_computed_for_each_instance_and_seen_by_its_result()
    {
        var run = ProcessRun.Started(
            model => Voting(model, results: "votes", result: "last").Output("vote", "last", "item + \":\" + choice"), ("members", List("a", "b")));

        run.CompleteTask("vote", ("choice", new FeelString("x"))).CompleteTask("vote", ("choice", new FeelString("y")));

        Assert.Equal(List("a:x", "b:y"), run.State.Variables.Get("votes"));
        Assert.Equal(new FeelString("b:y"), run.State.Variables.Get("last"));
    }

    [Theory]
    [InlineData("[]", false)]
    [InlineData("[]", true)]
    public void An_empty_list_is_done_at_once_with_an_empty_list_of_results(string list, bool sequential)
    {
        var run = ProcessRun.Started(model => Voting(model, sequential, results: "votes", collection: list));

        Assert.Equal(["after"], run.Living);
        Assert.Equal(new FeelList([]), run.State.Variables.Get("votes"));
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("-1", "multiInstance.negative")]
    [InlineData("1.5", "multiInstance.notANumber")]
    [InlineData("\"three\"", "multiInstance.notANumber")]
    [InlineData("null", "multiInstance.notANumber")]
    [InlineData("10001", "multiInstance.tooMany")]
    public void The_number_of_instances_is_a_whole_number_within_the_limit(string cardinality, string? incident)
    {
        var run = ProcessRun.Started(model => model.Start().User("task").User("after").End().Times("task", cardinality)
            .Chain("start", "task", "after", "end"));

        Assert.Equal(incident is null ? "after" : "task", Assert.Single(run.Living));
        Assert.Equal(incident, run.State.Incidents.Select(one => one.Code).FirstOrDefault());
    }

    [Fact]
    public void What_is_no_list_is_an_incident_and_a_retry_asks_again()
    {
        var run = ProcessRun.Started(model => Voting(model), ("members", new FeelString("a")));
        Assert.Equal("multiInstance.notAList", run.State.Incidents[0].Code);

        run.Do(new SetVariables(FeelContext.Of(("members", Members)))).Retry();

        Assert.Equal(3, run.State.Tasks.Count);
        Assert.Empty(run.State.Incidents);
    }

    [Fact]
    public void A_boundary_event_ends_every_instance_and_leaves_nothing_behind()
    {
        var run = ProcessRun.Started(
            model => Voting(model).User("late").BoundaryTimer("timer", "vote", "PT1H").Chain("timer", "late", "end"), ("members", Members));
        Assert.Single(run.State.Timers);

        run.CompleteTask("vote");
        Assert.Single(run.State.Timers);
        run.Fire("timer");

        Assert.Equal(["late"], run.Living);
        AssertNothingIsLeftBehind(run);
    }

    [Fact]
    public void Cancelling_the_instance_ends_every_one()
    {
        var run = ProcessRun.Started(model => Voting(model, results: "votes"), ("members", Members));

        run.CompleteTask("vote").Do(new CancelProcess("Over."));

        Assert.Empty(run.State.Elements);
        AssertNothingIsLeftBehind(run);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Instances_that_wait_for_nothing_are_done_in_one_step(bool sequential)
    {
        var run = ProcessRun.Started(model => model.Start().Script("square", "item * item", "result").User("after").End()
            .ForEach("square", "for i in 1..2000 return i", sequential, results: "squares", result: "result")
            .Chain("start", "square", "after", "end"));

        var squares = Assert.IsType<FeelList>(run.State.Variables.Get("squares"));
        Assert.Equal(2000, squares.Items.Length);
        Assert.Equal(new FeelNumber(4_000_000), squares.Items[^1]);
    }

    [Fact]
    public void The_condition_may_hold_before_all_instances_have_begun()
    {
        var run = ProcessRun.Started(model => model.Start().Script("try", "item", "found").User("after").End()
            .ForEach("try", "[1, 2, 3, 4]", until: "found = 2").Chain("start", "try", "after", "end"));

        Assert.Equal(new FeelNumber(2), run.State.Variables.Get("found"));
        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void An_incident_in_one_instance_stops_that_one_alone()
    {
        var run = ProcessRun.Started(model => model.Start().Service("ask").End().ForEach("ask", "[1, 2]", results: "answers", result: "answer")
            .Chain("start", "ask", "end"));

        run.Do(new FailService(run.State.Services[0].Key, "ask.failed", "No.")).CompleteService("ask", ("answer", new FeelNumber(2)));
        Assert.Equal("ask.failed", run.State.Incidents[0].Code);
        run.Retry().CompleteService("ask", ("answer", new FeelNumber(1)));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(new FeelList([new FeelNumber(1), new FeelNumber(2)]), run.State.Variables.Get("answers"));
    }

    [Fact]
    public void A_service_is_given_what_the_inputs_name_and_nothing_else()
    {
        var run = ProcessRun.Started(model => model.Start().Service("ask").End().ForEach("ask", "[7]").Input("ask", "who", "item")
            .Chain("start", "ask", "end"));

        Assert.Equal(FeelContext.Of(("who", new FeelNumber(7))), Assert.Single(run.Last.OfType<ServiceRequested>()).Inputs);
    }

    [Fact]
    public void A_refused_command_leaves_everything_as_it_was()
    {
        var run = ProcessRun.Started(model => Voting(model), ("members", Members));

        Assert.Equal("variables.tooLarge", run.RefusalOf(new CompleteTask(
            run.State.Tasks[0].Key, FeelContext.Of(("text", new FeelString(new string('x', VariableLimits.MaximumSize)))))));
        Assert.Equal("task.notOpen", run.RefusalOf(new CompleteTask(run.State.Elements[0].Key, FeelContext.Empty)));
    }

    [Fact]
    public void The_journal_gives_the_state_back()
    {
        var run = ProcessRun.Started(model => Voting(model, sequential: true, results: "votes"), ("members", Members));

        run.CompleteTask("vote", ("choice", new FeelNumber(1)));

        Assert.Equal(run.State, ProcessEngine.Fold(run.Journal));
        Assert.Equal(run.State, ProcessStateJson.Read(ProcessStateJson.Write(run.State)));
        Assert.Equal(run.State, ProcessEngine.Fold(run.Journal.Select(
            happened => ProcessEventJson.Read(ProcessEventJson.TypeName(happened), ProcessEventJson.Write(happened)))));
    }

    private static ProcessBuilder Voting(
        ProcessBuilder model, bool sequential = false, string? until = null, string? results = null, string? result = null, string collection = "members") =>
        model.Start().User("vote", "item").User("after").End()
            .ForEach("vote", collection, sequential, until, results, result).Chain("start", "vote", "after", "end");

    private static void AssertNothingIsLeftBehind(ProcessRun run)
    {
        Assert.Empty(run.State.Loops);
        Assert.Empty(run.State.LoopResults);
        Assert.DoesNotContain(run.State.Tasks, task => task.ElementId == "vote");
        Assert.Empty(run.State.Timers);
        Assert.All(run.State.Scopes, scope => Assert.Equal(ProcessState.ProcessScope, scope.ScopeKey));
    }

    private static FeelList List(params string[] items) => new([.. items.Select(item => new FeelString(item))]);
}
