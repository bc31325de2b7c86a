using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution;

/// <summary>Instances in which every kind of event is awaited, thrown and caught, at different points of their lives.</summary>
internal static class EventStories
{
    /// <summary>Each story, as far as it goes.</summary>
    public static IEnumerable<ProcessRun> All() =>
        [Alarm(stopped: false), Alarm(stopped: true), Undone(), Withdrawn(), Failed(isCalled: true), Failed(isCalled: false), Trip()];

    // Signals, conditions and several things together, beside a task and around it.
    private static ProcessRun Alarm(bool stopped)
    {
        var run = ProcessRun.Started(
            model => model.Message("news").Signal("alarm", "stop").Start().User("task")
                .BoundaryBeside("much", "task", On.Condition("amount > 5"))
                .BoundaryBeside("heard", "task", On.Signal("alarm"))
                .Throw("say", On.Message("news"), On.Signal("alarm")).CatchAll("both", On.Message("news"), On.Signal("stop")).End()
                .Chain("start", "task", "say", "both", "end").Chain("much", "end").Chain("heard", "end")
                .EventSubProcess("handler", inside => inside.StartOn("on", On.Signal("stop")).User("clear").Chain("on", "clear")),
            ("amount", new FeelNumber(9)));
        run.Set(("amount", new FeelNumber(1))).Set(("amount", new FeelNumber(7))).Signal("alarm", ("where", new FeelString("roof")));
        run.Do(new SuspendProcess("inquiry")).Do(new ResumeProcess("cleared"));
        run.CompleteTask("task").Deliver("both", ("text", new FeelString("hello")));
        return stopped ? run.Signal("stop") : run;
    }

    private static ProcessRun Undone()
    {
        var run = ProcessRun.Started(model => model.Start().SubProcess("sub", inside => inside.Start("in").Undoable("a").Undoable("b").Chain("in", "a", "b"))
            .Undoable("c").Throw("undo", On.Compensation()).End().Chain("start", "sub", "c", "undo", "end"));
        return run.CompleteService("a", ("paid", new FeelNumber(40))).CompleteService("b").CompleteService("c").CompleteService("undoc").CompleteService("undob");
    }

    private static ProcessRun Withdrawn()
    {
        var run = ProcessRun.Started(model => model.Start().Undoable("a").User("task").End().Chain("start", "a", "task", "end"));
        return run.CompleteService("a").Do(new CancelProcess("withdrawn", Compensate: true));
    }

    private static ProcessRun Failed(bool isCalled)
    {
        var run = ProcessRun.Of(model => model.Error("broken").Escalation("late").Start().Throw("warn", On.Escalation("late")).User("task")
            .Boundary("sick", "task", On.Error()).EndWith("fail", On.Error("broken")).Chain("start", "warn", "task").Chain("sick", "fail"));
        return run.Do(new StartProcess(FeelContext.Empty) { IsCalled = isCalled }).FailTask("task", "flu");
    }

    private static ProcessRun Trip()
    {
        var run = ProcessRun.Of(model => model.Message("order").StartOn("ordered", On.Message("order")).Transaction("trip", inside => inside.Start("in")
            .Undoable("hotel").EndWith("cancel", On.Cancel()).Chain("in", "hotel", "cancel")).Boundary("canceled", "trip", On.Cancel())
            .BoundaryBeside("late", "trip", On.Condition("late")).User("after").Chain("ordered", "trip").Chain("canceled", "after"));
        return run.StartAt("ordered", ("number", new FeelNumber(7))).CompleteService("hotel").CompleteService("undohotel");
    }
}
