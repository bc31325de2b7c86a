using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Definitions.Execution;

/// <summary>
/// Events as the journal keeps them: a type name and its data as JSON, with the version of the form under <c>v</c>.
/// Properties that a later release adds are passed over.
/// </summary>
public static class ProcessEventJson
{
    private static readonly FrozenDictionary<string, JsonTypeInfo> Forms = new[]
    {
        typeof(ProcessStarted), typeof(ProcessCompleted), typeof(ProcessTerminated), typeof(ProcessCanceled),
        typeof(VariablesChanged), typeof(ElementActivated), typeof(ElementCompleted), typeof(ElementTerminated),
        typeof(SequenceFlowTaken), typeof(TokenHeld), typeof(TaskCreated), typeof(TaskCompleted), typeof(TaskCanceled),
        typeof(TimerScheduled), typeof(TimerFired), typeof(TimerCanceled), typeof(ServiceRequested),
        typeof(ServiceCompleted), typeof(ServiceFailed), typeof(ServiceCanceled), typeof(MessageAwaited),
        typeof(MessageReceived), typeof(MessageNoLongerAwaited), typeof(IncidentRaised), typeof(IncidentResolved),
        typeof(MessageThrown), typeof(SignalThrown), typeof(SignalAwaited), typeof(SignalReceived),
        typeof(SignalNoLongerAwaited), typeof(ConditionAwaited), typeof(ConditionCleared), typeof(ConditionFulfilled),
        typeof(ConditionNoLongerAwaited), typeof(TriggerHeld), typeof(TriggerReleased), typeof(ErrorThrown),
        typeof(ProcessFailed), typeof(TaskFailed), typeof(EscalationThrown), typeof(EscalationEscaped),
        typeof(ScopeInterrupted), typeof(CompensationRegistered), typeof(CompensationRequested), typeof(CompensationStarted),
        typeof(CompensationEnded), typeof(ProcessCancellationBegan), typeof(ProcessSuspended), typeof(ProcessResumed),
        typeof(CallRequested), typeof(CallCompleted), typeof(CallFailed), typeof(CallCanceled), typeof(LoopStarted),
        typeof(LoopInstanceCompleted), typeof(AdHocActivitiesPlanned), typeof(ProcessMigrated),
    }.ToFrozenDictionary(type => type.Name, type => StoredJson.Forms.GetTypeInfo(type)!, StringComparer.Ordinal);

    /// <summary>The name of an event's type, which never changes.</summary>
    /// <param name="event">The event.</param>
    /// <returns>Its name, such as <c>TaskCreated</c>.</returns>
    public static string TypeName(ProcessEvent @event) => @event.GetType().Name;

    /// <summary>Writes what an event says, without its type name.</summary>
    /// <param name="event">The event.</param>
    /// <returns>Its data as JSON.</returns>
    public static string Write(ProcessEvent @event) => JsonSerializer.Serialize(@event, Forms[TypeName(@event)]);

    /// <summary>Reads an event.</summary>
    /// <param name="typeName">The name of its type.</param>
    /// <param name="data">Its data as JSON.</param>
    /// <returns>The event.</returns>
    /// <exception cref="JsonException">The type is not known, or the data are no JSON of it, nest too deep, or are of a later version.</exception>
    public static ProcessEvent Read(string typeName, string data)
    {
        if (!Forms.TryGetValue(typeName, out var form))
            throw new JsonException($"An event of the type '{typeName}' is not known.");
        var read = JsonSerializer.Deserialize(data, form) as ProcessEvent
            ?? throw new JsonException($"Expected an event of the type '{typeName}', but found null.");
        var version = VersionOf(data);
        return version <= read.FormVersion
            ? read
            : throw new JsonException($"Expected a {typeName} of the version {read.FormVersion} at most, but found {version}.");
    }

    // An event of a later form would be misread in silence if its unknown properties were merely passed over.
    private static int VersionOf(string data)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(data), new JsonReaderOptions { MaxDepth = StoredJsonContext.MaximumDepth });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isVersion = reader.ValueTextEquals("v");
            reader.Read();
            if (isVersion)
                return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var version) ? version : int.MaxValue;
            reader.Skip();
        }

        throw new JsonException("The event does not say the version of its form.");
    }
}
