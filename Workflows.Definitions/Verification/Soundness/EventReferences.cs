using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>What events catch and throw, with the references into the file followed.</summary>
internal sealed class EventReferences(BpmnDefinitions? definitions)
{
    private readonly Dictionary<string, EventDefinition> shared = (definitions?.EventDefinitions ?? [])
        .DistinctBy(definition => definition.Id, StringComparer.Ordinal)
        .ToDictionary(definition => definition.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, string> errors = (definitions?.Errors ?? [])
        .DistinctBy(error => error.Id, StringComparer.Ordinal)
        .ToDictionary(error => error.Id, error => error.ErrorCode ?? error.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, string> escalations = (definitions?.Escalations ?? [])
        .DistinctBy(escalation => escalation.Id, StringComparer.Ordinal)
        .ToDictionary(escalation => escalation.Id, escalation => escalation.EscalationCode ?? escalation.Id, StringComparer.Ordinal);

    /// <summary>Whether an event that is caught may happen without being thrown by the process itself.</summary>
    public static bool HappensByItself(NetNode catching) => catching.EventDefinitions.Any(definition =>
        definition is TimerEventDefinition or MessageEventDefinition or SignalEventDefinition or ConditionalEventDefinition);

    public ImmutableArray<EventDefinition> DefinitionsOf(FlowNode element) =>
        element is Event happening ? [.. happening.EventDefinitions.Select(Resolve)] : [];

    public IEnumerable<ThrownEvent> Thrown(NetNode node) => node.Element is not ThrowEvent ? [] : node.EventDefinitions.Select(definition => definition switch
    {
        ErrorEventDefinition error => new ThrownEvent(ThrownKind.Error, CodeOf(error.ErrorRef, errors) ?? string.Empty),
        EscalationEventDefinition escalation => new ThrownEvent(ThrownKind.Escalation, CodeOf(escalation.EscalationRef, escalations) ?? string.Empty),
        _ => null,
    }).OfType<ThrownEvent>();

    public IEnumerable<ThrownEvent> Caught(NetNode catching) => catching.EventDefinitions.Select(definition => definition switch
    {
        ErrorEventDefinition error => new ThrownEvent(ThrownKind.Error, CodeOf(error.ErrorRef, errors)),
        EscalationEventDefinition escalation => new ThrownEvent(ThrownKind.Escalation, CodeOf(escalation.EscalationRef, escalations)),
        _ => null,
    }).OfType<ThrownEvent>();

    private static string? CodeOf(string? reference, Dictionary<string, string> codes) =>
        reference is null ? null : codes.GetValueOrDefault(reference, reference);

    private EventDefinition Resolve(EventDefinition definition) =>
        definition is EventDefinitionReference reference ? shared.GetValueOrDefault(reference.DefinitionRef, definition) : definition;
}
