using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedEventDefinition() : VerificationRule(
    DiagnosticSeverity.Error,
    "event.definitionNotSupported",
    "The event {0} has a {1}, which is not supported at a {2}.",
    "What each kind of event may catch or throw in this version is listed in bpmn-support.md.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from happening in graph.Events
        from definition in happening.EventDefinitions
        where !IsSupported(happening, definition)
        select Kind.At(happening.Id, ElementNames.Label(happening), ElementNames.Of(definition), ElementNames.Of(happening));

    private static bool IsSupported(Event happening, EventDefinition definition) => happening switch
    {
        IntermediateCatchEvent or BoundaryEvent => definition is TimerEventDefinition or MessageEventDefinition,
        EndEvent => definition is TerminateEventDefinition,
        _ => false,
    };
}
