namespace Workflows.Definitions.Verification.Lint;

internal sealed class UnknownDecision() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.decisionUnknown",
    "The flow {0} asks for the decision {1}, which no task before it offers.",
    "The flow would never be taken; compare with a value that the task offers in wf:decision.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from choice in DecisionChoice.All(graph)
        where choice.Tasks.All(task => !task.Decisions.IsEmpty)
        let offered = choice.Tasks.SelectMany(task => task.Decisions).Select(decision => decision.Value).ToHashSet(StringComparer.Ordinal)
        from asked in choice.Asked
        where !offered.Contains(asked.Value)
        select Kind.At(asked.Flow.Id, ElementNames.Label(asked.Flow), asked.Value);
}
