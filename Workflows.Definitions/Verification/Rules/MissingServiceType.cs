using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MissingServiceType() : VerificationRule(
    DiagnosticSeverity.Error,
    "task.noServiceType",
    "The task {0} does not say which service carries it out.",
    "Add wf:service with a type that the host offers.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements
            .Where(element => element is ServiceTask { ServiceType: null or "" } or SendTask { ServiceType: null or "", MessageRef: null })
            .Select(element => Kind.At(element.Id, ElementNames.Label(element)));
}
