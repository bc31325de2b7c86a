using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MisplacedCondition() : VerificationRule(
    DiagnosticSeverity.Error,
    "condition.misplaced",
    "The flow {0} has a condition, but {1} does not ask for one: it takes all its flows.",
    "Conditions stand on flows out of exclusive gateways and activities.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from placed in graph.Flows
        where placed.Flow.ConditionExpression is not null
        let source = graph.FindNode(placed.Flow.SourceRef)?.Element
        where source is Event or ParallelGateway
        select Kind.At(placed.Flow.Id, ElementNames.Label(placed.Flow), ElementNames.Label(source));
}
