using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MissingIdentifier() : VerificationRule(
    DiagnosticSeverity.Error,
    "id.missing",
    "A {0} has no identifier.",
    "The journal of a run names elements by their identifiers, so every process, node and flow needs one.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.ExecutableProcesses
            .Concat<BaseElement>(graph.Elements.Where(element => element is FlowNode or SequenceFlow))
            .Where(element => element.Id.Length == 0)
            .Select(element => Kind.At(null, ElementNames.Of(element)));
}
