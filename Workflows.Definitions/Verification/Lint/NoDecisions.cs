namespace Workflows.Definitions.Verification.Lint;

internal sealed class NoDecisions() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.noDecisions",
    "The gateway {1} asks for the decision of {0}, which offers none.",
    "Give the task wf:decision for each answer, so that people can choose and the proof can follow them.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from choice in DecisionChoice.All(graph)
        from task in choice.Tasks
        where task.Decisions.IsEmpty
        select Kind.At(task.Id, ElementNames.Label(task), ElementNames.Label(choice.Gateway));
}
