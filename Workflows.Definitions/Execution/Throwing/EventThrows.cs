using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Throwing;

/// <summary>Makes ready what is thrown in passing, so that the thrower goes on.</summary>
internal static class EventThrows
{
    /// <summary>What one event definition throws; one that cannot be thrown in passing is reported and gives null.</summary>
    public static EventThrow? Compile(EventDefinition definition, string elementId, Compilation compilation)
    {
        var errorsBefore = compilation.ErrorCount;
        var thrown = definition is MessageEventDefinition { ServiceType.Length: > 0 } ? null : Create(definition, elementId, compilation);
        if (thrown is null && compilation.ErrorCount == errorsBefore)
            compilation.Report(CompilationDiagnostics.EventNotSupported, elementId, definition.GetType().Name);
        return thrown;
    }

    /// <summary>What one event definition throws; null where it cannot be thrown in passing, or where something was reported.</summary>
    public static EventThrow? Create(EventDefinition definition, string elementId, Compilation compilation) => definition switch
    {
        MessageEventDefinition message =>
            compilation.Message(message.MessageRef, elementId) is { } specification ? new MessageThrow(specification) : null,
        SignalEventDefinition signal => compilation.Signal(signal.SignalRef, elementId) is { } name ? new SignalThrow(name) : null,
        EscalationEventDefinition escalation => new EscalationThrow(compilation.EscalationCode(escalation, elementId)),
        _ => null,
    };
}
