using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class SuperfluousGateway() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.superfluousGateway",
    "The gateway {0} neither joins nor parts paths.",
    "It has one way in and one way out; take it away.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements
            .Where(element => element is Gateway and not EventBasedGateway
                && !graph.Incoming(element).Skip(1).Any()
                && graph.Outgoing(element).Take(2).ToArray() is [{ ConditionExpression: null }])
            .Select(element => Kind.At(element.Id, ElementNames.Label(element)));
}
