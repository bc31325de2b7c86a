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
