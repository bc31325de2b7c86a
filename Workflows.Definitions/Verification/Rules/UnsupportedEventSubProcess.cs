using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedEventSubProcess() : VerificationRule(
    DiagnosticSeverity.Error,
    "eventSubProcess.notSupported",
    "The event sub-process {0} is not supported by this version.",
    "Use a boundary event on an embedded sub-process.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<SubProcess>()
            .Where(subProcess => subProcess.TriggeredByEvent)
            .Select(subProcess => Kind.At(subProcess.Id, ElementNames.Label(subProcess)));
}
