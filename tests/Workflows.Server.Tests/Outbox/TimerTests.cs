using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Workflows.Definitions.Execution;
using Workflows.Server.Outbox;
using Workflows.Server.Processes;
using Workflows.Server.Storage;
using Workflows.Server.Tests.Hosting;
using Workflows.Server.Tests.Processes;
using Workflows.Testing.Processes;

namespace Workflows.Server.Tests.Outbox;

public sealed class TimerTests
{
    [Fact]
    public async Task Timers_fire_when_their_time_has_come_and_not_before()
    {
        await using var host = await StartAsync();
        var id = await host.StartInstanceAsync("waiting");
        host.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        await host.FireTimersAsync();
        Assert.Equal(ProcessStatus.Active, (await host.StateAsync(id)).Status);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.FireTimersAsync();
        Assert.Equal(ProcessStatus.Completed, (await host.StateAsync(id)).Status);
    }

    [Fact]
    public async Task After_a_long_stand_still_timers_fire_in_the_order_in_which_they_fell_due()
    {
        await using var host = await StartAsync();
        var ids = new List<Guid>();
        for (var number = 0; number < 6; number++)
        {
            ids.Add(await host.StartInstanceAsync("waiting"));
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        host.Clock.Advance(TimeSpan.FromDays(30));
        await host.FireTimersAsync();
        await using var context = host.Open();
        Assert.False(await context.Timers.AnyAsync(timer => ids.Contains(timer.InstanceId)));
        Assert.All(ids, id => Assert.Equal(InstanceStatus.Completed, context.Instances.Single(row => row.Id == id).Status));
    }

    [Fact]
    public async Task Two_sweeps_at_once_fire_each_timer_once()
    {
        await using var host = await StartAsync();
        var ids = new List<Guid>();
        for (var number = 0; number < 5; number++)
        {
            ids.Add(await host.StartInstanceAsync("waiting"));
        }

        host.Clock.Advance(TimeSpan.FromDays(2));
        using var other = new TimerSweep(
            host.Services.GetRequiredService<IServiceScopeFactory>(),
            host.Database,
            new CommandTransactions(host.Database, host.Clock),
            host.Services.GetRequiredService<StartSweep>(),
            host.Clock,
            NullLogger<TimerSweep>.Instance);
        await Task.WhenAll(Task.Run(host.FireTimersAsync), Task.Run(() => other.FireDueAsync(CancellationToken.None)));
        await using var context = host.Open();
        Assert.Equal(
            ids.Count, await context.Journal.CountAsync(row => ids.Contains(row.InstanceId) && row.Type == nameof(TimerFired)));
    }

    [Fact]
    public async Task A_timer_that_cannot_fire_does_not_hold_up_the_others()
    {
        await using var host = await StartAsync();
        var stuck = await host.StartInstanceAsync("waiting");
        var good = await host.StartInstanceAsync("waiting");
        await using (var context = host.Open())
        {
            await context.Instances.Where(row => row.Id == stuck).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, "not JSON"));
        }

        host.Clock.Advance(TimeSpan.FromDays(2));
        await host.FireTimersAsync();
        Assert.Equal(ProcessStatus.Completed, (await host.StateAsync(good)).Status);
    }

    private static async Task<TestHost> StartAsync()
    {
        var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().TimerCatch("wait", "P1D").End().Chain("start", "wait", "end").Build("waiting"));
        return host;
    }
}
