using Workflows.Definitions.Execution;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Outbox;

namespace Workflows.Server.Processes;

/// <summary>
/// Stops an instance for a time and lets it go on. What falls due while it is stopped, timers and services, waits until then.
/// Administrators only.
/// </summary>
public sealed class SuspendInstances(OperatorTransactions operators, ProcessExecution processes, BackgroundWake wake, TimeProvider clock)
{
    /// <summary>Stops an instance.</summary>
    public Task<Outcome<bool>> SuspendAsync(Actor actor, Guid id, string? reason, CancellationToken cancellationToken = default) =>
        operators.ActAsync(actor, processes, new OperatorAct(id, "instance.suspended", reason, why => new SuspendProcess(why)), cancellationToken);

    /// <summary>Lets an instance go on.</summary>
    public async Task<Outcome<bool>> ResumeAsync(Actor actor, Guid id, string? reason, CancellationToken cancellationToken = default)
    {
        var resumed = await operators.ActAsync(
            actor, processes, new OperatorAct(id, "instance.resumed", reason, why => new ResumeProcess(why)), cancellationToken);
        if (resumed.Succeeded)
        {
            wake.DrainSoon();
            wake.FireTimersAt(clock.GetUtcNow());
        }

        return resumed;
    }
}
