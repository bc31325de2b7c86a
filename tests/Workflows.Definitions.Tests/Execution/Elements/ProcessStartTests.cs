using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class ProcessStartTests
{
    [Fact]
    public void A_process_lists_what_begins_it()
    {
        var process = Several(new ProcessBuilder()).Compile();

        Assert.Equal(
            [("start", ProcessStartKind.None, null), ("mail", ProcessStartKind.Message, "news"), ("heard", ProcessStartKind.Signal, "alarm"),
                ("monthly", ProcessStartKind.Timer, null), ("much", ProcessStartKind.Condition, null)],
            process.Starts.Select(start => (start.ElementId, start.Kind, start.Name)));
    }

    [Fact]
    public void A_timer_start_says_when_and_what_follows()
    {
        var context = new DecisionContext(new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), new ProcessRun(Several(new ProcessBuilder()).Compile()).Calendar);
        var timer = Several(new ProcessBuilder()).Compile().Starts.Single(start => start.Kind == ProcessStartKind.Timer);

        var first = timer.Schedule(context)!;

        Assert.Equal(context.Now.AddHours(1), first.DueAt);
        Assert.Equal(context.Now.AddHours(2), first.Next()!.DueAt);
        Assert.Null(first.Next()!.Next());
    }

    [Fact]
    public void A_conditional_start_says_whether_it_holds()
    {
        var condition = Several(new ProcessBuilder()).Compile().Starts.Single(start => start.Kind == ProcessStartKind.Condition);

        Assert.True(condition.IsFulfilled(FeelContext.Of(("amount", new FeelNumber(9))), default(DecisionContext) with { Calendar = new ProcessRun(null!).Calendar }));
        Assert.False(condition.IsFulfilled(FeelContext.Empty, default(DecisionContext) with { Calendar = new ProcessRun(null!).Calendar }));
    }

    [Theory]
    [InlineData("mail")]
    [InlineData("heard")]
    [InlineData("monthly")]
    [InlineData("much")]
    public void It_begins_where_it_is_told(string elementId)
    {
        var run = ProcessRun.Of(model => Several(model));

        run.StartAt(elementId, ("text", new FeelString("hello")));

        Assert.Equal(["after"], run.Living);
        Assert.Equal(new FeelString("hello"), run.State.Variables.Get("text"));
        Assert.Equal(elementId, run.Journal.OfType<ProcessStarted>().Single().StartElementId);
    }

    [Fact]
    public void With_outputs_what_came_is_offered_to_them_alone()
    {
        var run = ProcessRun.Of(model => model.Message("news").Add(new StartEvent
        {
            Id = "mail",
            EventDefinitions = [On.Message("news")],
            Outputs = [new("title", new("text"))],
        }).User("after").Chain("mail", "after"));

        run.StartAt("mail", ("text", new FeelString("hello")));

        Assert.Equal(FeelContext.Of(("title", new FeelString("hello"))), run.State.Variables);
    }

    [Fact]
    public void What_is_no_start_is_refused_and_so_is_asking_where_nobody_can_ask()
    {
        var run = ProcessRun.Of(model => model.Message("news").StartOn("mail", On.Message("news")).User("after").Chain("mail", "after"));

        Assert.Equal("process.noNoneStart", run.RefusalOf(new StartProcess(FeelContext.Empty)));
        Assert.Equal("process.startUnknown", run.RefusalOf(new StartProcessAt("after", FeelContext.Empty)));
        run.StartAt("mail");
        Assert.Equal("process.alreadyStarted", run.RefusalOf(new StartProcessAt("mail", FeelContext.Empty)));
    }

    [Fact]
    public void A_receive_task_may_begin_the_process()
    {
        var run = ProcessRun.Of(model => model.Message("news").Add(new ReceiveTask { Id = "receive", MessageRef = "news", Instantiate = true })
            .User("after").Chain("receive", "after"));

        run.StartAt("receive");

        Assert.Equal(["after"], run.Living);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_event_gateway_may_begin_the_process_and_a_parallel_one_awaits_its_other_events(bool isParallel)
    {
        var run = ProcessRun.Of(model => model.Message("news", "\"k\"").Signal("alarm")
            .Add(new EventBasedGateway { Id = "gateway", Instantiate = true, IsParallel = isParallel })
            .CatchMessage("mail", "news").CatchAny("heard", On.Signal("alarm")).User("a").User("b")
            .Chain("gateway", "mail", "a").Chain("gateway", "heard", "b"));

        run.StartAt("mail");

        Assert.Equal(isParallel ? ["gateway", "a"] : ["a"], run.Living);
        if (isParallel)
            run.Signal("alarm");
        Assert.Equal(isParallel ? ["a", "b"] : ["a"], run.Living);
    }

    [Fact]
    public void Where_several_things_must_come_the_first_begins_and_the_others_are_awaited()
    {
        var run = ProcessRun.Of(model => model.Message("news").Signal("alarm").Add(new StartEvent
        {
            Id = "both",
            ParallelMultiple = true,
            EventDefinitions = [On.Message("news"), On.Signal("alarm")],
        }).User("after").Chain("both", "after"));

        run.Do(new StartProcessAt("both", FeelContext.Of(("a", new FeelNumber(1)))) { Place = 1 });
        Assert.Equal(["both"], run.Living);
        Assert.Empty(run.State.Signals);
        run.Deliver("both", ("b", new FeelNumber(2)));

        Assert.Equal(["after"], run.Living);
        Assert.Equal(FeelContext.Of(("a", new FeelNumber(1)), ("b", new FeelNumber(2))), run.State.Variables);
    }

    [Fact]
    public void A_start_whose_process_cannot_wait_for_its_events_is_refused()
    {
        var run = ProcessRun.Of(model => model.Message("stop", "itemId").Start().User("task").Chain("start", "task")
            .EventSubProcess("handler", inside => inside.StartOn("on", On.Message("stop")).End("done").Chain("on", "done")));

        Assert.Equal("process.startFailed", run.RefusalOf(new StartProcess(FeelContext.Empty)));
        Assert.Null(run.RefusalOf(new StartProcess(FeelContext.Of(("itemId", new FeelNumber(1))))));
    }

    private static ProcessBuilder Several(ProcessBuilder model) => model.Message("news").Signal("alarm").Start()
        .StartOn("mail", On.Message("news")).StartOn("heard", On.Signal("alarm")).StartOn("monthly", On.Cycle("R2/PT1H"))
        .StartOn("much", On.Condition("amount > 5")).User("after").Chain("start", "after").Chain("mail", "after").Chain("heard", "after")
        .Chain("monthly", "after").Chain("much", "after");
}
