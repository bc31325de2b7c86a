using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution;

public sealed class MigrationTests
{
    [Fact]
    public void What_lives_moves_to_what_stands_for_it()
    {
        var source = Process(model => model.Start().User("review").End().Chain("start", "review", "end"));
        var target = Process(model => model.Start().User("check").User("sign").End().Chain("start", "check", "sign", "end"));
        var run = new ProcessRun(source).Do(new StartProcess(FeelContext.Of(("item", new FeelString("7")))));

        run.Do(new MigrateProcess(target, new ActivityMapping([new("review", "check")])));

        Assert.Equal(["check"], run.Living);
        Assert.Equal("check", Assert.Single(run.State.Tasks).ElementId);
        Assert.Equal(new FeelString("7"), run.State.Variables.Get("item"));
        Assert.Equal(new ProcessMigrated("process", [new("review", "check")]), Assert.Single(run.Last));
        Assert.Equal(run.State, ProcessEngine.Fold(run.Journal));
        var moved = ProcessEngine.Decide(target, run.State, new CompleteTask(run.State.Tasks[0].Key, FeelContext.Empty), run.Now);
        Assert.Equal(["sign"], moved.State!.Elements.Select(element => element.ElementId));
    }

    [Fact]
    public void New_boundary_events_are_awaited_and_those_that_have_gone_are_not()
    {
        var source = Process(model => model.Start().User("review").BoundaryTimer("old", "review", "PT1H").BoundaryTimer("kept", "review", "PT2H").End()
            .Chain("start", "review", "end").Chain("old", "end").Chain("kept", "end"));
        var target = Process(model => model.Start().User("review").BoundaryTimer("kept", "review", "PT9H").BoundaryTimer("new", "review", "PT3H").End()
            .Chain("start", "review", "end").Chain("new", "end").Chain("kept", "end"));
        var run = new ProcessRun(source).Do(new StartProcess(FeelContext.Empty));
        var started = run.Now;

        run.Now = started.AddMinutes(30);
        run.Do(new MigrateProcess(target, ActivityMapping.ByIdentifier));

        Assert.Equal(
            [("kept", started.AddHours(2)), ("new", run.Now.AddHours(3))], run.State.Timers.Select(timer => (timer.ElementId, timer.DueAt)));
    }

    [Fact]
    public void Instances_of_an_activity_and_what_they_hold_move_with_it()
    {
        var source = Process(Voting("vote"));
        var target = Process(Voting("ballot"));
        var run = new ProcessRun(source).Do(new StartProcess(FeelContext.Empty)).CompleteTask("vote", ("choice", new FeelNumber(1)));

        run.Do(new MigrateProcess(target, new ActivityMapping([new("vote", "ballot")])));
        var done = ProcessEngine.Decide(
            target, run.State, new CompleteTask(run.State.Tasks[0].Key, FeelContext.Of(("choice", new FeelNumber(2)))), run.Now);

        Assert.Equal(new FeelList([new FeelNumber(1), new FeelNumber(2)]), done.State!.Variables.Get("votes"));
    }

    [Theory]
    [InlineData("migration.elementMissing")]
    [InlineData("migration.typeDiffers")]
    [InlineData("migration.scopeDiffers")]
    public void What_has_no_place_is_named_and_nothing_moves(string code)
    {
        var source = Process(model => model.Start().User("review").End().Chain("start", "review", "end"));
        var target = Process(model => _ = code switch
        {
            "migration.elementMissing" => model.Start().User("other").End().Chain("start", "other", "end"),
            "migration.typeDiffers" => model.Start().Service("review").End().Chain("start", "review", "end"),
            _ => model.Start().SubProcess("sub", inside => inside.Start("in").User("review").Chain("in", "review")).End().Chain("start", "sub", "end"),
        });
        var run = new ProcessRun(source).Do(new StartProcess(FeelContext.Empty));

        var finding = Assert.Single(ProcessMigration.Plan(source, target, ActivityMapping.ByIdentifier, run.State).Findings);

        Assert.Equal((code, "review", (long?)run.State.Tasks[0].Key), (finding.Code, finding.ElementId, finding.Key));
        Assert.Equal(code, run.RefusalOf(new MigrateProcess(target, ActivityMapping.ByIdentifier)));
    }

    [Fact]
    public void A_held_token_needs_its_flow()
    {
        var source = Process(model => Forked(model, "left_join"));
        var run = new ProcessRun(source).Do(new StartProcess(FeelContext.Empty)).CompleteTask("left");

        Assert.Equal("migration.tokenHeld", run.RefusalOf(new MigrateProcess(Process(model => Forked(model, "renamed")), ActivityMapping.ByIdentifier)));
        run.Do(new MigrateProcess(Process(model => Forked(model, "renamed")), new ActivityMapping([new("left_join", "renamed")])));
        Assert.Equal("renamed", Assert.Single(run.State.HeldTokens).FlowId);
    }

    [Theory]
    [InlineData("nowhere", "review")]
    [InlineData("review", "nowhere")]
    public void A_pair_that_names_no_two_elements_is_refused(string from, string to)
    {
        var process = Process(model => model.Start().User("review").End().Chain("start", "review", "end"));

        Assert.Equal("migration.pairInvalid", Assert.Single(ProcessMigration.Plan(process, process, new ActivityMapping([new(from, to)])).Findings).Code);
    }

    [Fact]
    public void An_instance_that_is_being_undone_as_a_whole_moves_too()
    {
        Action<ProcessBuilder> model = builder => builder.Start().Undoable("booked").User("task").End().Chain("start", "booked", "task", "end");
        var run = new ProcessRun(Process(model)).Do(new StartProcess(FeelContext.Empty)).CompleteService("booked");
        run.Do(new CancelProcess("withdrawn", Compensate: true));
        var builder = new ProcessBuilder();
        model(builder);
        var target = ExecutableProcess.Compile(builder.Build("renamed")).Process!;

        run.Do(new MigrateProcess(target, ActivityMapping.ByIdentifier));

        Assert.Equal("renamed", Assert.Single(run.State.Undoings).ElementId);
        var undone = ProcessEngine.Decide(target, run.State, new CompleteService(run.State.Services[0].Key, FeelContext.Empty), run.Now);
        Assert.Equal(ProcessStatus.Canceled, undone.State!.Status);
    }

    private static Action<ProcessBuilder> Voting(string id) => model => model.Start().User(id).End()
        .ForEach(id, "[1, 2]", sequential: true, results: "votes", result: "choice").Chain("start", id, "end");

    private static ProcessBuilder Forked(ProcessBuilder model, string flow) => model.Start().Parallel("fork").User("left").User("right").Parallel("join").End()
        .Chain("start", "fork", "left").Flow("left", "join", id: flow).Chain("fork", "right", "join", "end");

    private static ExecutableProcess Process(Action<ProcessBuilder> model)
    {
        var builder = new ProcessBuilder();
        model(builder);
        return builder.Compile();
    }
}
