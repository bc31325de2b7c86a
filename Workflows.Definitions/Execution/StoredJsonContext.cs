using System.Text.Json.Serialization;

namespace Workflows.Definitions.Execution;

/// <summary>The forms in which states and events are stored. Unknown properties of a later release are passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = MaximumDepth,
    Converters = [typeof(StoredValueConverter), typeof(StoredAnyValueConverter)])]
[JsonSerializable(typeof(ProcessStateDocument))]
[JsonSerializable(typeof(ProcessStarted))]
[JsonSerializable(typeof(ProcessCompleted))]
[JsonSerializable(typeof(ProcessTerminated))]
[JsonSerializable(typeof(ProcessCanceled))]
[JsonSerializable(typeof(VariablesChanged))]
[JsonSerializable(typeof(ElementActivated))]
[JsonSerializable(typeof(ElementCompleted))]
[JsonSerializable(typeof(ElementTerminated))]
[JsonSerializable(typeof(SequenceFlowTaken))]
[JsonSerializable(typeof(TokenHeld))]
[JsonSerializable(typeof(TaskCreated))]
[JsonSerializable(typeof(TaskCompleted))]
[JsonSerializable(typeof(TaskCanceled))]
[JsonSerializable(typeof(TimerScheduled))]
[JsonSerializable(typeof(TimerFired))]
[JsonSerializable(typeof(TimerCanceled))]
[JsonSerializable(typeof(ServiceRequested))]
[JsonSerializable(typeof(ServiceCompleted))]
[JsonSerializable(typeof(ServiceFailed))]
[JsonSerializable(typeof(ServiceCanceled))]
[JsonSerializable(typeof(MessageAwaited))]
[JsonSerializable(typeof(MessageReceived))]
[JsonSerializable(typeof(MessageNoLongerAwaited))]
[JsonSerializable(typeof(IncidentRaised))]
[JsonSerializable(typeof(IncidentResolved))]
[JsonSerializable(typeof(MessageThrown))]
[JsonSerializable(typeof(SignalThrown))]
[JsonSerializable(typeof(SignalAwaited))]
[JsonSerializable(typeof(SignalReceived))]
[JsonSerializable(typeof(SignalNoLongerAwaited))]
[JsonSerializable(typeof(ConditionAwaited))]
[JsonSerializable(typeof(ConditionCleared))]
[JsonSerializable(typeof(ConditionFulfilled))]
[JsonSerializable(typeof(ConditionNoLongerAwaited))]
[JsonSerializable(typeof(TriggerHeld))]
[JsonSerializable(typeof(TriggerReleased))]
[JsonSerializable(typeof(ErrorThrown))]
[JsonSerializable(typeof(ProcessFailed))]
[JsonSerializable(typeof(TaskFailed))]
[JsonSerializable(typeof(EscalationThrown))]
[JsonSerializable(typeof(EscalationEscaped))]
[JsonSerializable(typeof(ScopeInterrupted))]
[JsonSerializable(typeof(CompensationRegistered))]
[JsonSerializable(typeof(CompensationRequested))]
[JsonSerializable(typeof(CompensationStarted))]
[JsonSerializable(typeof(CompensationEnded))]
[JsonSerializable(typeof(ProcessCancellationBegan))]
[JsonSerializable(typeof(ProcessSuspended))]
[JsonSerializable(typeof(ProcessResumed))]
[JsonSerializable(typeof(CallRequested))]
[JsonSerializable(typeof(CallCompleted))]
[JsonSerializable(typeof(CallFailed))]
[JsonSerializable(typeof(CallCanceled))]
[JsonSerializable(typeof(LoopStarted))]
[JsonSerializable(typeof(LoopInstanceCompleted))]
[JsonSerializable(typeof(AdHocActivitiesPlanned))]
[JsonSerializable(typeof(ProcessMigrated))]
internal sealed partial class StoredJsonContext : JsonSerializerContext
{
    /// <summary>The depth of variables and of what stands around them.</summary>
    public const int MaximumDepth = VariableLimits.MaximumDepth + 8;
}
