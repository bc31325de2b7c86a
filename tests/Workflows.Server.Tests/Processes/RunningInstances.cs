using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Processes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Processes;

/// <summary>Instances of the test's own pipelines.</summary>
internal static class RunningInstances
{
    public static async Task<Guid> StartInstanceAsync(this TestHost host, string key, FeelContext? variables = null)
    {
        var outcome = await host.CallAsync<ProcessExecution, Outcome<ProcessInstance>>(processes => host.Transactions.RunAsync<ProcessInstance>(
            Actor.PlatformFor(host.AgencyId),
            (transaction, cancel) => processes.StartAsync(
                transaction, new StartInstance(host.AgencyId, key, null, null, variables ?? FeelContext.Empty), cancel)));
        Assert.True(outcome.Succeeded, outcome.Refusal?.Code);
        return outcome.Value.Id;
    }

    public static Task<Outcome<ProcessInstance>> ExecuteAsync(this TestHost host, Guid id, ProcessCommand command) =>
        host.CallAsync<ProcessExecution, Outcome<ProcessInstance>>(processes => host.Transactions.RunAsync<ProcessInstance>(
            Actor.PlatformFor(host.AgencyId), (transaction, cancel) => processes.ExecuteAsync(transaction, id, command, cancel)));

    public static async Task<ProcessState> StateAsync(this TestHost host, Guid id)
    {
        await using var context = host.Open();
        return ProcessStateJson.Read((await context.Instances.SingleAsync(row => row.Id == id)).State);
    }

    public static async Task<long> TaskKeyAsync(this TestHost host, Guid id) => (await host.StateAsync(id)).Tasks[0].Key;
}
