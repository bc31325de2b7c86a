using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;
using Workflows.Server.Processes;
using Workflows.Server.Publication;
using Workflows.Server.Storage;
using Workflows.Server.Tests.Hosting;
using Workflows.Server.Tests.Processes;
using Workflows.Testing.Processes;

namespace Workflows.Server.Tests.Outbox;

public sealed class OutboxTests
{
    [Fact]
    public async Task What_a_handler_writes_is_there_exactly_once_however_often_the_outbox_is_drained()
    {
        var stamp = new StampHandler();
        await using var host = await StartAsync(stamp);
        var ids = new List<Guid>();
        for (var number = 0; number < 5; number++)
        {
            ids.Add(await host.StartInstanceAsync("stamped"));
        }

        // Two drains that know nothing of each other, as on two nodes.
        await using var other = ActivatorUtilities.CreateInstance<DisposableDrain>(host.Services);
        await Task.WhenAll(Task.Run(host.DrainAsync), Task.Run(() => other.Drain.DrainAsync(CancellationToken.None)));
        await host.DrainAsync();

        await using var context = host.Open();
        foreach (var id in ids)
        {
            Assert.Equal(InstanceStatus.Completed, (await context.Instances.SingleAsync(row => row.Id == id)).Status);
            Assert.Equal(1, (await context.NumberSequences.SingleAsync(row => row.Series == $"{id:N}")).Last);
            var effect = await context.Outbox.SingleAsync(row => row.InstanceId == id);
            Assert.Equal((EffectState.Done, $"{id:D}/{effect.ElementKey}"), (effect.State, effect.Key));
        }
    }

    [Fact]
    public async Task A_failed_effect_leaves_nothing_and_is_tried_again_later_and_later()
    {
        var stamp = new StampHandler { Fails = true };
        await using var host = await StartAsync(stamp);
        var id = await host.StartInstanceAsync("stamped");
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt < RetrySchedule.Attempts; attempt++)
        {
            await host.DrainAsync();
            await host.DrainAsync();
            Assert.Equal(attempt, stamp.Calls);
            await using var context = host.Open();
            var effect = await context.Outbox.SingleAsync(row => row.InstanceId == id);
            Assert.Equal((EffectState.Pending, attempt), (effect.State, effect.Attempts));
            Assert.Equal("stamp.dry: ink", effect.LastError);
            waits.Add(effect.NextAttemptAt - host.Clock.GetUtcNow());
            host.Clock.Advance(waits[^1]);
        }

        Assert.Equal(waits.Order(), waits);
        Assert.Equal(TimeSpan.FromSeconds(2), waits[0]);
        await host.DrainAsync();
        await using var after = host.Open();
        Assert.Equal(EffectState.Failed, (await after.Outbox.SingleAsync(row => row.InstanceId == id)).State);
        Assert.Equal(InstanceStatus.Incident, (await after.Instances.SingleAsync(row => row.Id == id)).Status);
        Assert.False(await after.NumberSequences.AnyAsync(row => row.Series == $"{id:N}"));
    }

    [Fact]
    public async Task An_incident_that_is_retried_goes_on_under_the_same_key()
    {
        var stamp = new StampHandler { Fails = true };
        await using var host = await StartAsync(stamp);
        var id = await host.StartInstanceAsync("stamped");
        for (var attempt = 0; attempt < RetrySchedule.Attempts; attempt++)
        {
            await host.DrainAsync();
            host.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        stamp.Fails = false;
        var admin = await host.ActorAsync("admin");
        var retried = await host.CallAsync<OperateInstances, Outcome<int>>(operate => operate.RetryAsync(admin, id, null));
        Assert.Equal(1, retried.Value);
        await host.DrainAsync();
        await using var context = host.Open();
        Assert.Equal(EffectState.Done, (await context.Outbox.SingleAsync(row => row.InstanceId == id)).State);
        Assert.Equal(InstanceStatus.Completed, (await context.Instances.SingleAsync(row => row.Id == id)).Status);
    }

    [Fact]
    public async Task An_effect_without_a_handler_waits_with_its_reason_and_is_not_lost()
    {
        await using var host = await StartAsync(new StampHandler());
        await host.DeployAsync(new ProcessBuilder().Start().Service("call", "nobody-does-this").End().Chain("start", "call", "end").Build("unknown"));
        var id = await host.StartInstanceAsync("unknown");
        await host.DrainAsync();
        await using var context = host.Open();
        Assert.Equal("effect.unknownKind: nobody-does-this", (await context.Outbox.SingleAsync(row => row.InstanceId == id)).LastError);
    }

    [Fact]
    public async Task The_effect_of_a_cancelled_instance_is_not_carried_out()
    {
        var stamp = new StampHandler();
        await using var host = await StartAsync(stamp);
        var id = await host.StartInstanceAsync("stamped");
        Assert.True((await host.ExecuteAsync(id, new CancelProcess("no longer wanted"))).Succeeded);
        await host.DrainAsync();
        await using var context = host.Open();
        Assert.Equal(EffectState.Canceled, (await context.Outbox.SingleAsync(row => row.InstanceId == id)).State);
        Assert.Equal(0, stamp.Calls);
    }

    private static async Task<TestHost> StartAsync(StampHandler stamp)
    {
        var host = await TestHost.StartAsync(services => services.AddSingleton<IEffectHandler>(stamp));
        await host.DeployAsync(new ProcessBuilder().Start().Service("stamp", "stamp").End().Chain("start", "stamp", "end").Build("stamped"));
        return host;
    }

    private sealed class DisposableDrain(IServiceScopeFactory scopes, WorkflowsDatabase database, TimeProvider clock) : IAsyncDisposable
    {
        public OutboxDrain Drain { get; } = new(scopes, database, clock);

        public ValueTask DisposeAsync()
        {
            Drain.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class StampHandler : IEffectHandler
    {
        private int _calls;

        public string Kind => "stamp";

        public bool Fails { get; set; }

        public int Calls => _calls;

        public async Task<Outcome<FeelContext>> HandleAsync(
            CommandTransaction transaction, OutboxEffect effect, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _calls);
            await Numbering.NextAsync(transaction, effect.AgencyId, $"{effect.InstanceId:N}", cancellationToken);
            return Fails ? new Refusal("stamp.dry", RefusalKind.Conflict, "ink") : FeelContext.Empty;
        }
    }
}
