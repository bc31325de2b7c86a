using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Server.Outbox;
using Workflows.Server.Processes.Deliveries;
using Workflows.Server.Tests.Hosting;
using Workflows.Testing.Processes;

namespace Workflows.Server.Tests.Processes;

/// <summary>What one instance brings about reaches the others: once, in order, and never without a row that says so.</summary>
public sealed class DeliveryTests
{
    private static readonly FeelContext OrderA = FeelContext.Of(("order", new FeelString("A")));

    [Fact]
    public async Task A_message_that_one_instance_sends_reaches_the_one_that_waits_with_the_same_key()
    {
        await using var host = await TestHost.StartAsync();
        await DeployPayingAsync(host);
        var waiting = await host.StartInstanceAsync("paying", OrderA);
        var other = await host.StartInstanceAsync("paying", FeelContext.Of(("order", new FeelString("B"))));
        await host.StartInstanceAsync("billing", OrderA);
        await host.DrainAsync();

        Assert.Equal(ProcessStatus.Completed, (await host.StateAsync(waiting)).Status);
        Assert.Equal(ProcessStatus.Active, (await host.StateAsync(other)).Status);
        await using var context = host.Open();
        Assert.Equal(EffectState.Done, (await context.Deliveries.SingleAsync()).State);
    }

    [Fact]
    public async Task A_message_that_comes_before_anybody_waits_for_it_is_kept_until_somebody_does()
    {
        await using var host = await TestHost.StartAsync();
        await DeployPayingAsync(host);
        await host.StartInstanceAsync("billing", OrderA);
        await host.DrainAsync();
        await using (var context = host.Open())
        {
            Assert.Equal((EffectState.Pending, 1), await context.Deliveries.Select(row => new ValueTuple<EffectState, int>(row.State, row.Attempts)).SingleAsync());
        }

        var late = await host.StartInstanceAsync("paying", OrderA);
        await host.DrainAsync();

        Assert.Equal(ProcessStatus.Completed, (await host.StateAsync(late)).Status);
    }

    [Fact]
    public async Task A_signal_reaches_everybody_who_waits_and_begins_the_process_that_it_begins()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Signal("alarm").Start().Catch("wait", AlarmDefinition()).End()
            .Chain("start", "wait", "end").Build("listening"));
        await host.DeployAsync(new ProcessBuilder().Signal("alarm").StartOn("alarmed", AlarmDefinition()).User("look", "\"archivist\"").End()
            .Chain("alarmed", "look", "end").Build("answering"));
        await host.DeployAsync(new ProcessBuilder().Signal("alarm").Start().Throw("shout", AlarmDefinition()).End()
            .Chain("start", "shout", "end").Build("shouting"));
        Guid[] listeners = [await host.StartInstanceAsync("listening"), await host.StartInstanceAsync("listening")];
        await host.StartInstanceAsync("shouting");
        await host.DrainAsync();

        foreach (var listener in listeners)
        {
            Assert.Equal(ProcessStatus.Completed, (await host.StateAsync(listener)).Status);
        }

        await using var context = host.Open();
        Assert.Equal(1, await context.Instances.CountAsync(row => row.DefinitionKey == "answering"));
        Assert.False(await context.SignalSubscriptions.AnyAsync());
    }

    [Fact]
    public async Task A_called_process_runs_and_gives_its_variables_to_the_caller()
    {
        await using var host = await TestHost.StartAsync();
        await DeployCallingAsync(host);
        var caller = await host.StartInstanceAsync("calling", OrderA);
        await host.DrainAsync();
        var called = await CalledByAsync(host, caller);
        await host.ExecuteAsync(called, new CompleteTask(await host.TaskKeyAsync(called), FeelContext.Of(("answer", new FeelString("yes")))));
        await host.DrainAsync();

        var state = await host.StateAsync(caller);
        Assert.Equal(ProcessStatus.Completed, state.Status);
        Assert.Equal(new FeelString("yes"), state.Variables.Get("answer"));
    }

    [Fact]
    public async Task Who_cancels_the_caller_cancels_what_it_called()
    {
        await using var host = await TestHost.StartAsync();
        await DeployCallingAsync(host);
        var caller = await host.StartInstanceAsync("calling", OrderA);
        await host.DrainAsync();
        var called = await CalledByAsync(host, caller);
        await host.ExecuteAsync(caller, new CancelProcess("not needed"));
        await host.DrainAsync();

        Assert.Equal(ProcessStatus.Canceled, (await host.StateAsync(called)).Status);
        await using var context = host.Open();
        Assert.False(await context.Deliveries.AnyAsync(row => row.State == EffectState.Pending));
    }

    [Fact]
    public async Task A_process_that_nobody_has_deployed_is_an_incident_at_the_call()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().Call("call", "nowhere").End().Chain("start", "call", "end").Build("calling"));
        var caller = await host.StartInstanceAsync("calling");
        await host.DrainAsync();

        Assert.Equal("call.unknownProcess", (await host.StateAsync(caller)).Incidents[0].Code);
    }

    [Fact]
    public async Task A_process_that_calls_itself_without_end_stops_with_an_incident()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().Call("call", "endless").End().Chain("start", "call", "end").Build("endless"));
        await host.StartInstanceAsync("endless");
        await host.DrainAsync();

        await using var context = host.Open();
        Assert.Equal(CallProcess.MaximumDepth + 1, await context.Instances.CountAsync());
        var deepest = await context.Instances.SingleAsync(row => row.CallDepth == CallProcess.MaximumDepth);
        Assert.Equal("call.tooDeep", ProcessStateJson.Read(deepest.State).Incidents[0].Code);
    }

    [Fact]
    public async Task Two_drains_at_once_deliver_once()
    {
        await using var host = await TestHost.StartAsync();
        await DeployCallingAsync(host);
        for (var number = 0; number < 5; number++)
        {
            await host.StartInstanceAsync("calling", OrderA);
        }

        await Task.WhenAll(Task.Run(host.DrainAsync), Task.Run(host.DrainAsync));
        await host.DrainAsync();

        await using var context = host.Open();
        Assert.Equal(5, await context.Instances.CountAsync(row => row.DefinitionKey == "called"));
    }

    private static SignalEventDefinition AlarmDefinition() => new() { Id = "alarmDefinition", SignalRef = "alarm" };

    private static async Task<Guid> CalledByAsync(TestHost host, Guid caller)
    {
        await using var context = host.Open();
        return (await context.Instances.SingleAsync(row => row.ParentId == caller)).Id;
    }

    private static async Task DeployCallingAsync(TestHost host)
    {
        await host.DeployAsync(new ProcessBuilder().Start().User("ask", "\"archivist\"").End().Chain("start", "ask", "end").Build("called"));
        await host.DeployAsync(new ProcessBuilder().Start().Call("call", "called").Input("call", "order", "order").End()
            .Chain("start", "call", "end").Build("calling"));
    }

    private static async Task DeployPayingAsync(TestHost host)
    {
        await host.DeployAsync(new ProcessBuilder().Start().Message("paid", "order").Receive("wait", "paid").End().Chain("start", "wait", "end").Build("paying"));
        await host.DeployAsync(new ProcessBuilder().Message("paid", "order").Start()
            .Throw("send", new MessageEventDefinition { Id = "sendDefinition", MessageRef = "paid" }).End().Chain("start", "send", "end").Build("billing"));
    }
}
