using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Processes;
using Workflows.Server.Tests.Hosting;
using Workflows.Testing.Processes;

namespace Workflows.Server.Tests.Processes;

/// <summary>Stopping an instance for a time, moving it to another version, and beginning one by the clock.</summary>
public sealed class OperatedInstancesTests
{
    [Fact]
    public async Task What_falls_due_while_an_instance_is_suspended_happens_when_it_is_resumed()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().TimerCatch("wait", "P1D").End().Chain("start", "wait", "end").Build("waiting"));
        var id = await host.StartInstanceAsync("waiting");
        var admin = await host.ActorAsync("admin");
        Assert.True((await host.CallAsync<SuspendInstances, Outcome<bool>>(operate => operate.SuspendAsync(admin, id, "audit"))).Succeeded);
        host.Clock.Advance(TimeSpan.FromDays(2));
        await host.FireTimersAsync();
        Assert.Equal(ProcessStatus.Active, (await host.StateAsync(id)).Status);
        Assert.Equal("process.suspended", (await host.ExecuteAsync(id, new FireTimer((await host.StateAsync(id)).Timers[0].Key))).Refusal!.Code);

        Assert.True((await host.CallAsync<SuspendInstances, Outcome<bool>>(operate => operate.ResumeAsync(admin, id, "done"))).Succeeded);
        await host.FireTimersAsync();
        Assert.Equal(ProcessStatus.Completed, (await host.StateAsync(id)).Status);
    }

    [Fact]
    public async Task Suspending_needs_a_reason_and_an_administrator()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().TimerCatch("wait", "P1D").End().Chain("start", "wait", "end").Build("waiting"));
        var id = await host.StartInstanceAsync("waiting");
        var (admin, clerk) = (await host.ActorAsync("admin"), await host.ActorAsync("clerk"));

        Assert.Equal("instance.reasonMissing", (await host.CallAsync<SuspendInstances, Outcome<bool>>(operate => operate.SuspendAsync(admin, id, " "))).Refusal!.Code);
        Assert.Equal("instance.administratorOnly", (await host.CallAsync<SuspendInstances, Outcome<bool>>(operate => operate.SuspendAsync(clerk, id, "why"))).Refusal!.Code);
    }

    [Fact]
    public async Task An_instance_moves_to_the_new_version_after_a_dry_run_and_goes_on_there()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().User("review", "\"archivist\"").End().Chain("start", "review", "end").Build("reviewed"));
        var id = await host.StartInstanceAsync("reviewed");
        await host.DeployAsync(new ProcessBuilder().Start().User("review", "\"archivist\"").User("sign", "\"archivist\"").End()
            .Chain("start", "review", "sign", "end").Build("reviewed"));
        var admin = await host.ActorAsync("admin");

        var dry = await MigrateAsync(host, admin, id, new MigrateInstances.Request(2, null, true, null));
        Assert.Empty(dry.Value!.Findings);
        Assert.Equal(1, await VersionAsync(host, id));
        Assert.True((await MigrateAsync(host, admin, id, new MigrateInstances.Request(2, null, null, "new law"))).Succeeded);
        Assert.Equal(2, await VersionAsync(host, id));

        await host.ExecuteAsync(id, new CompleteTask(await host.TaskKeyAsync(id), FeelContext.Empty));
        Assert.Equal("sign", (await host.StateAsync(id)).Tasks[0].ElementId);
    }

    [Fact]
    public async Task An_instance_whose_task_the_new_version_lacks_is_not_moved()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().User("review", "\"archivist\"").End().Chain("start", "review", "end").Build("reviewed"));
        var id = await host.StartInstanceAsync("reviewed");
        await host.DeployAsync(new ProcessBuilder().Start().User("other", "\"archivist\"").End().Chain("start", "other", "end").Build("reviewed"));
        var admin = await host.ActorAsync("admin");

        Assert.Equal("instance.cannotMigrate", (await MigrateAsync(host, admin, id, new MigrateInstances.Request(2, null, null, "new law"))).Refusal!.Code);
        Assert.Equal(1, await VersionAsync(host, id));
    }

    [Fact]
    public async Task A_timer_start_begins_an_instance_at_each_of_its_moments_and_only_the_active_version_does()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(Daily("first"));
        await host.DeployAsync(Daily("second"));
        for (var day = 0; day < 3; day++)
        {
            host.Clock.Advance(TimeSpan.FromDays(1));
            await host.FireTimersAsync();
            await host.FireTimersAsync();
        }

        await using var context = host.Open();
        var started = await context.Instances.Where(row => row.DefinitionKey == "daily").ToListAsync();
        Assert.Equal([2, 2, 2], started.Select(row => row.DefinitionVersion));
        Assert.Equal(3, started.Select(row => row.StartedAt).Distinct().Count());
    }

    private static BpmnDefinitions Daily(string task) => new ProcessBuilder()
        .StartOn("each", new TimerEventDefinition { Id = "eachDefinition", TimeCycle = new FormalExpression("R/P1D") })
        .User(task, "\"archivist\"").End().Chain("each", task, "end").Build("daily");

    private static Task<Outcome<MigrateInstances.Plan>> MigrateAsync(TestHost host, Workflows.Server.Organisation.Actor admin, Guid id, MigrateInstances.Request request) =>
        host.CallAsync<MigrateInstances, Outcome<MigrateInstances.Plan>>(migrate => migrate.ExecuteAsync(admin, id, request));

    private static async Task<int> VersionAsync(TestHost host, Guid id)
    {
        await using var context = host.Open();
        return (await context.Instances.SingleAsync(row => row.Id == id)).DefinitionVersion;
    }
}
