using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class EventSubProcessStart() : VerificationRule(
    DiagnosticSeverity.Error,
    "eventSubProcess.start",
    "The event sub-process {0} needs exactly one start event, with an event definition.",
    "What starts it must be clear; put further triggers into event sub-processes of their own.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from scope in graph.Scopes
        where scope.Container is SubProcess { TriggeredByEvent: true }
        let starts = scope.Container.FlowElements.OfType<StartEvent>().Take(2).ToArray()
        where starts is not [{ EventDefinitions.IsEmpty: false }]
        select Kind.At(scope.Container.Id, ElementNames.Label((SubProcess)scope.Container));
}
