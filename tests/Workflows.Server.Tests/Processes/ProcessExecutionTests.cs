using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Processes;
using Workflows.Server.Tests.Hosting;
using Workflows.Testing.Processes;

namespace Workflows.Server.Tests.Processes;

public sealed class ProcessExecutionTests
{
    [Fact]
    public async Task Journal_state_and_projections_are_stored_together()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().User("review", "\"archivist\"").BoundaryTimer("late", "review", "P3D").End().End("gaveUp")
            .Chain("start", "review", "end").Flow("late", "gaveUp").Build("reviewed"));
        var id = await host.StartInstanceAsync("reviewed");

        await using var context = host.Open();
        var instance = await context.Instances.SingleAsync(row => row.Id == id);
        var entries = await context.Journal.Where(row => row.InstanceId == id).OrderBy(row => row.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(entry => (int)entry.Sequence));
        Assert.All(entries, entry => Assert.Equal(1, entry.CommandStart));
        Assert.Equal(entries.Count, instance.LastSequence);
        var fold = ProcessEngine.Fold(entries.Select(entry => ProcessEventJson.Read(entry.Type, entry.Data)));
        Assert.Equal(fold, ProcessStateJson.Read(instance.State));
        Assert.Equal(host.Clock.GetUtcNow().AddDays(3), (await context.Timers.SingleAsync(row => row.InstanceId == id)).DueAt);
    }

    [Fact]
    public async Task A_refused_command_leaves_no_event()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().User("review", "\"archivist\"").End().Chain("start", "review", "end").Build("reviewed"));
        var id = await host.StartInstanceAsync("reviewed");
        var before = await CountAsync(host, id);
        var outcome = await host.ExecuteAsync(id, new CompleteTask(4711, FeelContext.Empty));
        Assert.Equal(RefusalKind.Conflict, outcome.Refusal!.Kind);
        Assert.Equal(before, await CountAsync(host, id));
    }

    [Fact]
    public async Task Of_those_who_complete_one_task_at_once_one_succeeds_and_the_others_are_told()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().User("review", "\"archivist\"").End().Chain("start", "review", "end").Build("reviewed"));
        for (var round = 0; round < 10; round++)
        {
            var id = await host.StartInstanceAsync("reviewed");
            var key = await host.TaskKeyAsync(id);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
                Task.Run(() => host.ExecuteAsync(id, new CompleteTask(key, FeelContext.Empty)))));
            Assert.Single(outcomes, outcome => outcome.Succeeded);
            await using var context = host.Open();
            Assert.Equal(1, await context.Journal.CountAsync(row => row.InstanceId == id && row.Type == nameof(TaskCompleted)));
        }
    }

    [Fact]
    public async Task An_instance_of_another_agency_is_not_found()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().User("review", "\"archivist\"").End().Chain("start", "review", "end").Build("reviewed"));
        var id = await host.StartInstanceAsync("reviewed");
        var outcome = await host.CallAsync<ProcessExecution, Outcome<ProcessInstance>>(processes => host.Transactions.RunAsync<ProcessInstance>(
            Actor.PlatformFor(Guid.NewGuid()), (transaction, cancel) => processes.ExecuteAsync(transaction, id, new CancelProcess("stranger"), cancel)));
        Assert.Equal("instance.notFound", outcome.Refusal!.Code);
    }

    [Fact]
    public async Task A_message_reaches_the_one_instance_that_waits_for_it()
    {
        await using var host = await TestHost.StartAsync();
        await host.DeployAsync(new ProcessBuilder().Start().Message("paid", "order").Receive("wait", "paid").End().Chain("start", "wait", "end").Build("paying"));
        var first = await host.StartInstanceAsync("paying", FeelContext.Of(("order", new FeelString("A"))));
        var second = await host.StartInstanceAsync("paying", FeelContext.Of(("order", new FeelString("B"))));
        var admin = await host.ActorAsync("admin");
        Task<Outcome<Guid>> SendAsync(Actor actor, string key) => host.CallAsync<SendMessage, Outcome<Guid>>(send =>
            send.ExecuteAsync(actor, new SendMessage.Request("paid", key, null)));

        Assert.Equal("instance.administratorOnly", (await SendAsync(await host.ActorAsync("clerk"), "B")).Refusal!.Code);
        Assert.Equal(second, (await SendAsync(admin, "B")).Value);
        Assert.Equal("message.notAwaited", (await SendAsync(admin, "B")).Refusal!.Code);
        await using var context = host.Open();
        Assert.Equal(InstanceStatus.Completed, (await context.Instances.SingleAsync(row => row.Id == second)).Status);
        Assert.Equal(first, (await context.MessageSubscriptions.SingleAsync()).InstanceId);
    }

    private static async Task<int> CountAsync(TestHost host, Guid id)
    {
        await using var context = host.Open();
        return await context.Journal.CountAsync(row => row.InstanceId == id);
    }
}
