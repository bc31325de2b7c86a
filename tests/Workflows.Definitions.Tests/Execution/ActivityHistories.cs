using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution;

/// <summary>Instances whose journals hold every event that activities record, for the recorded histories.</summary>
internal static class ActivityHistories
{
    public static IEnumerable<ProcessRun> Runs() => [Voting(sequential: false), Voting(sequential: true), Looping(), Calling(), AdHoc(), Quantities(), Migrating()];

    private static ProcessRun Voting(bool sequential)
    {
        var run = ProcessRun.Started(model => model.Start().User("vote", "item").User("late").End()
            .ForEach("vote", "[\"a\", \"b\", \"c\"]", sequential, "nrOfCompletedInstances = 2", "votes", "choice")
            .BoundaryTimer("timer", "vote", "P1D").Chain("start", "vote", "late", "end").Chain("timer", "end"));
        return run.CompleteTask("vote", ("choice", FeelNull.Value));
    }

    private static ProcessRun Looping() => ProcessRun
        .Started(model => model.Start().User("task").End().Loop("task", new Definitions.Model.StandardLoopCharacteristics { Id = "loop", LoopMaximum = 3 })
            .Chain("start", "task", "end"))
        .CompleteTask("task");

    private static ProcessRun Calling()
    {
        var run = ProcessRun.Started(model => model.Start().Call("call", "called", 2).End().Times("call", "4")
            .BoundaryTimer("timer", "call", "P1D").Chain("start", "call", "end").Chain("timer", "end"));
        run.Do(new FailCall(run.State.Calls[0].Key, "call.unknownProcess", "No.", FeelContext.Empty));
        return run.CompleteCall("call", ("grade", new FeelNumber(1))).Fire("timer");
    }

    private static ProcessRun AdHoc() => ProcessRun.Started(model => model.Start().End()
        .AdHoc("adHoc", inside => inside.User("a").User("b").User("c"), adHoc => adHoc with { IsSequential = true })
        .Chain("start", "adHoc", "end")).CompleteTask("a");

    private static ProcessRun Quantities() => ProcessRun.Started(model => model.Start().User("once").User("twice").End()
        .Chain("start", "once", "twice", "end")
        .With<Definitions.Model.UserTask>("once", task => task with { CompletionQuantity = 3 })
        .With<Definitions.Model.UserTask>("twice", task => task with { StartQuantity = 2 })).CompleteTask("once");

    private static ProcessRun Migrating() => ProcessRun
        .Started(model => model.Start().User("review").End().Chain("start", "review", "end"))
        .Do(new MigrateProcess(
            new ProcessBuilder().Start().User("check").End().Chain("start", "check", "end").Compile(),
            new ActivityMapping([new MigratedElement("review", "check")])));
}
