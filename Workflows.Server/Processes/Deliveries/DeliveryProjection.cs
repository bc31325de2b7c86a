using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Server.Outbox;

namespace Workflows.Server.Processes.Deliveries;

/// <summary>Writes down what an instance brought about for others, with the event that says so.</summary>
public sealed class DeliveryProjection(BackgroundWake wake) : IProcessProjection
{
    private const int LongestMessage = 2000;

    /// <summary>The key of a delivery: what one event of a journal brings about is written once, however often it is decided.</summary>
    public static string KeyOf(Guid instanceId, long sequence) => $"{instanceId:D}/{sequence}";

    /// <inheritdoc/>
    public Task ProjectAsync(ProjectionContext context, CancellationToken cancellationToken)
    {
        foreach (var journaled in context.Events)
        {
            if (Of(context, journaled) is not { } delivery)
            {
                continue;
            }

            context.Transaction.Database.Deliveries.Add(delivery);

            // Crash: the wake-up may be lost between commit and here. The row is the fact; the sweep finds it.
            context.Transaction.AfterCommit(wake.DrainSoon);
        }

        return Task.CompletedTask;
    }

    private static Delivery? Of(ProjectionContext context, JournaledEvent journaled) => journaled.Event switch
    {
        MessageThrown message => New(context, journaled, DeliveryKind.Message, message.Key, message.MessageName, message.Variables, message.CorrelationKey),
        SignalThrown signal => New(context, journaled, DeliveryKind.Signal, signal.Key, signal.SignalName, signal.Variables),
        CallRequested call => New(context, journaled, DeliveryKind.Call, call.Key, call.CalledElement, call.Variables, version: call.CalledVersion),
        CallCanceled call => New(context, journaled, DeliveryKind.CallCancellation, call.Key, call.ElementId, FeelContext.Empty),
        _ when context.Instance.ParentId is not null => OfCalled(context, journaled),
        _ => null,
    };

    // A called process that a terminate end event ended has come to its end as its model says; one that somebody cancelled has not.
    private static Delivery? OfCalled(ProjectionContext context, JournaledEvent journaled) => journaled.Event switch
    {
        ProcessCompleted or ProcessTerminated => New(context, journaled, DeliveryKind.CallEnd, 0, context.Instance.DefinitionKey, context.State.Variables),
        ProcessFailed failed => New(
            context, journaled, DeliveryKind.CallFailure, 0, failed.ErrorCode ?? string.Empty, failed.Variables, message: failed.Message),
        ProcessCanceled canceled => New(
            context, journaled, DeliveryKind.CallFailure, 0, "call.canceled", FeelContext.Empty, message: canceled.Reason),
        EscalationEscaped escalation => New(
            context, journaled, DeliveryKind.Escalation, escalation.Key, escalation.EscalationCode ?? string.Empty, escalation.Variables),
        _ => null,
    };

    private static Delivery New(
        ProjectionContext context,
        JournaledEvent journaled,
        DeliveryKind kind,
        long sourceKey,
        string name,
        FeelContext variables,
        string? correlationKey = null,
        int? version = null,
        string? message = null) => new()
        {
            AgencyId = context.Instance.AgencyId,
            Key = KeyOf(context.Instance.Id, journaled.Sequence),
            Kind = kind,
            SourceId = context.Instance.Id,
            SourceKey = sourceKey,
            TargetId = IsForCaller(kind) ? context.Instance.ParentId : null,
            TargetKey = IsForCaller(kind) ? context.Instance.ParentElementKey ?? 0 : 0,
            Name = name,
            CorrelationKey = correlationKey ?? string.Empty,
            CalledVersion = version,
            Message = message?.Length > LongestMessage ? message[..LongestMessage] : message,
            Variables = VariablesJson.Write(variables),
            State = EffectState.Pending,
            NextAttemptAt = journaled.At,
            CreatedAt = journaled.At,
        };

    private static bool IsForCaller(DeliveryKind kind) =>
        kind is DeliveryKind.CallEnd or DeliveryKind.CallFailure or DeliveryKind.Escalation;
}
