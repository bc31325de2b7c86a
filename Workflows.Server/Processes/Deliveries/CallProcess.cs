using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes.Deliveries;

/// <summary>Runs called processes: begins them, hands their end to the caller, and ends those that are no longer wanted.</summary>
public sealed class CallProcess(ProcessExecution processes) : IDeliveryHandler
{
    /// <summary>How deep calls may nest, so that a process that calls itself ends in an incident instead of filling the database.</summary>
    public const int MaximumDepth = 16;

    /// <inheritdoc/>
    public IReadOnlyList<DeliveryKind> Kinds { get; } =
        [DeliveryKind.Call, DeliveryKind.CallEnd, DeliveryKind.CallFailure, DeliveryKind.CallCancellation, DeliveryKind.Escalation];

    /// <inheritdoc/>
    public Task<Outcome<bool>> HandleAsync(CommandTransaction transaction, Delivery delivery, CancellationToken cancellationToken)
    {
        var variables = VariablesJson.Read(delivery.Variables);
        return delivery.Kind switch
        {
            DeliveryKind.Call => CallAsync(transaction, delivery, variables, cancellationToken),
            DeliveryKind.CallCancellation => CancelAsync(transaction, delivery, cancellationToken),
            DeliveryKind.CallEnd => ReportAsync(transaction, delivery, new CompleteCall(delivery.TargetKey, variables), cancellationToken),
            DeliveryKind.Escalation => ReportAsync(
                transaction, delivery, new EscalateCall(delivery.TargetKey, delivery.Name, variables), cancellationToken),
            _ => ReportAsync(
                transaction, delivery, new FailCall(delivery.TargetKey, delivery.Name, delivery.Message ?? delivery.Name, variables), cancellationToken),
        };
    }

    private async Task<Outcome<bool>> CallAsync(
        CommandTransaction transaction, Delivery call, FeelContext variables, CancellationToken cancellationToken)
    {
        var caller = await transaction.Database.Instances.SingleAsync(row => row.Id == call.SourceId, cancellationToken);

        // Race: the call may have been cancelled before it was begun; what nobody waits for is not begun.
        if (ProcessStateJson.Read(caller.State).Calls.All(open => open.Key != call.SourceKey))
        {
            return false;
        }

        if (caller.CallDepth >= MaximumDepth)
        {
            return await FailAsync(transaction, call, "call.tooDeep", $"Calls nest deeper than {MaximumDepth} levels.", cancellationToken);
        }

        var started = await processes.StartAsync(
            transaction,
            new StartInstance(caller.AgencyId, call.Name, call.CalledVersion, caller.BusinessKey, variables) { Caller = caller, CallerKey = call.SourceKey },
            cancellationToken);
        return started.Succeeded ? true
            : started.Refusal.Code == "definition.notFound"
                ? await FailAsync(transaction, call, "call.unknownProcess", $"There is no process '{call.Name}'.", cancellationToken)
                : await FailAsync(transaction, call, started.Refusal.Code, string.Join(' ', started.Refusal.Arguments), cancellationToken);
    }

    private async Task<Outcome<bool>> FailAsync(
        CommandTransaction transaction, Delivery call, string code, string message, CancellationToken cancellationToken)
    {
        var failed = await processes.ExecuteAsync(
            transaction, call.SourceId!.Value, new FailCall(call.SourceKey, code, message, FeelContext.Empty), cancellationToken);
        return failed.Succeeded ? true : failed.Refusal;
    }

    private async Task<Outcome<bool>> CancelAsync(CommandTransaction transaction, Delivery cancellation, CancellationToken cancellationToken)
    {
        var called = await transaction.Database.Instances
            .Where(row => row.ParentId == cancellation.SourceId && row.ParentElementKey == cancellation.SourceKey && row.EndedAt == null)
            .Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var id in called)
        {
            var canceled = await processes.ExecuteAsync(transaction, id, new CancelProcess("The caller no longer waits for it."), cancellationToken);
            if (!canceled.Succeeded)
            {
                return canceled.Refusal;
            }
        }

        return called.Count > 0;
    }

    // The caller may be over, or no longer wait: then there is nobody to tell.
    private async Task<Outcome<bool>> ReportAsync(
        CommandTransaction transaction, Delivery report, ProcessCommand command, CancellationToken cancellationToken)
    {
        var reported = await processes.ExecuteAsync(transaction, report.TargetId!.Value, command, cancellationToken);
        return reported.Succeeded ? true
            : reported.Refusal.Code is "call.notOpen" or "process.notActive" ? false
            : reported.Refusal;
    }
}
