using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class JoinAndFork() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.joinAndFork",
    "The gateway {0} joins paths and parts them again.",
    "Readers take it for one or the other; draw two gateways.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements
            .Where(element => element is Gateway && graph.Incoming(element).Skip(1).Any() && graph.Outgoing(element).Skip(1).Any())
            .Select(element => Kind.At(element.Id, ElementNames.Label(element)));
}
