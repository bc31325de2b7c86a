using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class FakeJoin() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.fakeJoin",
    "Several flows meet at {0}, which does not wait for them: it is done once for each.",
    "Join the paths before it with the gateway that is meant, exclusive or parallel.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Nodes
            .Select(node => node.Element)
            .Where(element => (element is Event or Activity { StartQuantity: 1 }) && graph.Incoming(element).Skip(1).Any())
            .Select(element => Kind.At(element.Id, ElementNames.Label(element)));
}
