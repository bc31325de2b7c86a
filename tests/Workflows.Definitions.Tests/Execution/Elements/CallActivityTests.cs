using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Definitions.Tests.Xml;
using Workflows.Definitions.Xml;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution.Elements;

public sealed class CallActivityTests
{
    [Fact]
    public void The_host_is_asked_and_given_the_inputs_alone()
    {
        var run = ProcessRun.Started(
            model => Calling(model, version: 3).Input("call", "item", "itemId"), ("itemId", new FeelString("7")), ("secret", FeelBoolean.True));

        var requested = Assert.Single(run.Last.OfType<CallRequested>());
        Assert.Equal(("review", 3), (requested.CalledElement, requested.CalledVersion));
        Assert.Equal(FeelContext.Of(("item", new FeelString("7"))), requested.Variables);
        Assert.Equal(new OpenCall(requested.Key, "call", "review", 3), Assert.Single(run.State.Calls));
    }

    [Fact]
    public void Without_outputs_the_variables_of_the_called_process_are_the_result()
    {
        var run = ProcessRun.Started(model => Calling(model));

        run.CompleteCall("call", ("grade", new FeelNumber(1)));

        Assert.Equal(["after"], run.Living);
        Assert.Equal(FeelContext.Of(("grade", new FeelNumber(1))), run.State.Variables);
        Assert.Empty(run.State.Calls);
    }

    [Fact]
    public void With_outputs_only_those_are_written()
    {
        var run = ProcessRun.Started(model => Calling(model).Output("call", "result", "grade + 1"));

        run.CompleteCall("call", ("grade", new FeelNumber(1)));

        Assert.Equal(FeelContext.Of(("result", new FeelNumber(2))), run.State.Variables);
    }

    [Fact]
    public void A_process_that_cannot_be_called_is_an_incident_and_a_retry_calls_again()
    {
        var run = ProcessRun.Started(model => Calling(model));
        var key = run.State.Calls[0].Key;

        run.Do(new FailCall(key, "call.unknownProcess", "There is no process 'review'.", FeelContext.Empty));

        Assert.Equal("call.unknownProcess", run.State.Incidents[0].Code);
        Assert.Equal("call.notOpen", run.RefusalOf(new CompleteCall(key, FeelContext.Empty)));
        run.Retry();
        Assert.Equal(key, run.State.Calls[0].Key);
        run.CompleteCall("call");
        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void A_boundary_event_cancels_the_call()
    {
        var run = ProcessRun.Started(model => Calling(model).BoundaryTimer("timer", "call", "PT1H").Chain("timer", "after"));

        run.Fire("timer");

        Assert.Contains(run.Last, happened => happened is CallCanceled { ElementId: "call" });
        Assert.Empty(run.State.Calls);
        Assert.Equal(["after"], run.Living);
    }

    [Fact]
    public void Cancelling_the_instance_cancels_the_call()
    {
        var run = ProcessRun.Started(model => Calling(model));

        run.Do(new CancelProcess("Over."));

        Assert.Contains(run.Last, happened => happened is CallCanceled);
        Assert.Empty(run.State.Calls);
    }

    [Fact]
    public void Each_of_several_instances_calls()
    {
        var run = ProcessRun.Started(model => Calling(model).ForEach("call", "[\"a\", \"b\"]", results: "grades", result: "grade")
            .Input("call", "who", "item"));

        Assert.Equal(["a", "b"], run.Last.OfType<CallRequested>().Select(call => call.Variables.Get("who").ToString()));
        run.Do(new CompleteCall(run.State.Calls[1].Key, FeelContext.Of(("grade", new FeelNumber(2)))));
        run.CompleteCall("call", ("grade", new FeelNumber(1)));

        Assert.Equal(new FeelList([new FeelNumber(1), new FeelNumber(2)]), run.State.Variables.Get("grades"));
    }

    [Fact]
    public void What_is_too_large_is_refused_and_the_call_stays_open()
    {
        var run = ProcessRun.Started(model => Calling(model));
        var large = FeelContext.Of(("text", new FeelString(new string('x', VariableLimits.MaximumSize))));

        Assert.Equal("variables.tooLarge", run.RefusalOf(new CompleteCall(run.State.Calls[0].Key, large)));
        Assert.Equal("variables.tooLarge", run.RefusalOf(new FailCall(run.State.Calls[0].Key, "e", "m", large)));
        Assert.Equal("call.notOpen", run.RefusalOf(new EscalateCall(999, "e", FeelContext.Empty)));
    }

    [Fact]
    public void A_global_task_is_run_like_a_process_that_consists_of_it_alone()
    {
        var definitions = new ProcessBuilder().Start().End().Chain("start", "end").Build() with
        {
            GlobalTasks = [new GlobalTask(new UserTask { Id = "sign", PotentialOwners = [new FormalExpression("who")] })],
        };
        var run = new ProcessRun(ExecutableProcess.Compile(definitions, "sign").Process!);

        run.Do(new StartProcess(FeelContext.Of(("who", new FeelString("leader")))));
        Assert.Equal(["leader"], Assert.Single(run.State.Tasks).PotentialOwners);
        run.CompleteTask("sign", ("signed", FeelBoolean.True));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(FeelBoolean.True, run.State.Variables.Get("signed"));
    }

    public static TheoryData<string> GlobalTasks => ["globalTask", "globalManualTask", "globalScriptTask", "globalBusinessRuleTask"];

    [Theory]
    [MemberData(nameof(GlobalTasks))]
    public void Every_kind_of_global_task_is_run(string kind)
    {
        var content = kind switch
        {
            "globalScriptTask" => "<globalScriptTask id=\"shared\"><script>{ done: 6 * 7 }</script></globalScriptTask>",
            "globalBusinessRuleTask" =>
                "<globalBusinessRuleTask id=\"shared\"><extensionElements><wf:service type=\"rules\"/></extensionElements></globalBusinessRuleTask>",
            _ => $"<{kind} id=\"shared\"/>",
        };
        var run = new ProcessRun(ExecutableProcess.Compile(BpmnReader.Read(BpmnText.Definitions(content)).Definitions!, "shared").Process!);

        run.Do(new StartProcess(FeelContext.Empty));
        if (kind is "globalBusinessRuleTask")
            run.CompleteService("shared");

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(kind is "globalScriptTask" ? new FeelNumber(42) : FeelNull.Value, run.State.Variables.Get("done"));
    }

    [Fact]
    public void A_call_of_nothing_is_not_made_ready() => Assert.Equal(
        "execution.calledElementMissing",
        Assert.Single(ExecutableProcess.Compile(new ProcessBuilder().Start().End().Add(new CallActivity { Id = "call" })
            .Chain("start", "call", "end").Build()).Diagnostics).Code);

    private static ProcessBuilder Calling(ProcessBuilder model, int? version = null) =>
        model.Start().Call("call", "review", version).User("after").End().Chain("start", "call", "after", "end");
}
