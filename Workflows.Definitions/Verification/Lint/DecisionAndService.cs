using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class DecisionAndService() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.decisionAndService",
    "The business rule task {0} has both a decision and a service.",
    "Only one of them is asked; leave the other out.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<BusinessRuleTask>()
            .Where(task => task is { Decision: not null, ServiceType.Length: > 0 })
            .Select(task => Kind.At(task.Id, ElementNames.Label(task)));
}
