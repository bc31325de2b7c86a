using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class BusinessRuleWithoutDecision() : VerificationRule(
    DiagnosticSeverity.Error,
    "businessRule.noDecision",
    "The business rule task {0} says neither which decision nor which service it asks for.",
    "Add wf:decide with a decision of a DMN model, or wf:service.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<BusinessRuleTask>()
            .Where(task => task is { Decision: null, ServiceType: null or "" })
            .Select(task => Kind.At(task.Id, ElementNames.Label(task)));
}
