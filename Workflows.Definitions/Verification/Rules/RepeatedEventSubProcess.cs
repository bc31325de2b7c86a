using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class RepeatedEventSubProcess() : VerificationRule(
    DiagnosticSeverity.Error,
    "eventSubProcess.loop",
    "The event sub-process {0} has a loop or inputs, which it cannot have.",
    "It begins as often as its event comes, with what the event carries.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<SubProcess>()
            .Where(subProcess => subProcess.TriggeredByEvent
                && (subProcess is { LoopCharacteristics: not null } or { Inputs.IsEmpty: false } or { DataInputAssociations.IsEmpty: false }))
            .Select(subProcess => Kind.At(subProcess.Id, ElementNames.Label(subProcess)));
}
