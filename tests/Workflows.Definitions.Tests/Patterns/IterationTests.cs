using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Patterns;

public sealed class IterationTests
{
    [Fact]
    [WorkflowPattern(10)]
    public void An_arbitrary_cycle_may_be_entered_and_left_at_several_places()
    {
        var run = ProcessRun.Started(
            model => model.Start().Exclusive("enter", "early").Exclusive("first").User("a").Exclusive("leaveA", "onA").Exclusive("second").User("b")
                .Exclusive("leaveB", "onB").End()
                .Flow("start", "enter").Flow("enter", "first", id: "early").Flow("enter", "second", "late").Chain("first", "a", "leaveA")
                .Flow("leaveA", "second", id: "onA").Flow("leaveA", "end", "done").Chain("second", "b", "leaveB")
                .Flow("leaveB", "first", id: "onB").Flow("leaveB", "end", "done"),
            ("late", FeelBoolean.True));
        Assert.Equal(["b"], run.Living);

        run.CompleteTask("b").CompleteTask("a").CompleteTask("b");
        Assert.Equal(["a"], run.Living);

        Assert.Equal(ProcessStatus.Completed, run.CompleteTask("a", ("done", FeelBoolean.True)).State.Status);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    [WorkflowPattern(21)]
    public void A_structured_loop_asks_before_or_after_each_time(bool testBefore, int times)
    {
        var run = ProcessRun.Started(model => Looped(model, testBefore), ("more", FeelBoolean.False));

        Assert.Equal(times, run.State.Tasks.Count);
    }

    [Fact]
    [WorkflowPattern(21)]
    public void A_structured_loop_goes_on_while_its_condition_holds()
    {
        var run = ProcessRun.Started(model => Looped(model, testBefore: true), ("more", FeelBoolean.True));

        run.CompleteTask("task").CompleteTask("task");
        Assert.Single(run.State.Tasks);

        Assert.Equal(ProcessStatus.Completed, run.CompleteTask("task", ("more", FeelBoolean.False)).State.Status);
    }

    [Fact]
    [WorkflowPattern(22)]
    public void Recursion_calls_the_process_that_calls()
    {
        var builder = new ProcessBuilder().Start().Exclusive("deeper", "base").Script("one", "{ product: 1 }")
            .Call("itself", "process").Input("itself", "n", "n - 1").Output("itself", "product", "product * (n + 1)").End()
            .Flow("start", "deeper").Flow("deeper", "one", id: "base").Flow("deeper", "itself", "n > 1").Flow("one", "end").Flow("itself", "end");

        var result = Run(builder.Compile(), FeelContext.Of(("n", new FeelNumber(5))), out var depth);

        Assert.Equal(new FeelNumber(120), result.Get("product"));
        Assert.Equal(5, depth);
    }

    private static void Looped(ProcessBuilder model, bool testBefore) => model.Start().User("task").End().Chain("start", "task", "end")
        .Loop("task", new StandardLoopCharacteristics { Id = "loop", TestBefore = testBefore, LoopCondition = new FormalExpression("more") });

    // What a host does: it runs what is called, and reports how it ended.
    private static FeelContext Run(ExecutableProcess process, FeelContext variables, out int depth)
    {
        var waiting = new Stack<ProcessRun>();
        waiting.Push(new ProcessRun(process).Do(new StartProcess(variables)));
        while (waiting.Peek().Last.OfType<CallRequested>().LastOrDefault() is { } call)
        {
            Assert.Equal("process", call.CalledElement);
            waiting.Push(new ProcessRun(process).Do(new StartProcess(call.Variables)));
        }

        depth = waiting.Count;
        var result = waiting.Pop().State.Variables;
        while (waiting.TryPop(out var caller))
            result = caller.Do(new CompleteCall(caller.State.Calls[0].Key, result)).State.Variables;
        return result;
    }
}
