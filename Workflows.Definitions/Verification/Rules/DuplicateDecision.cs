using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class DuplicateDecision() : VerificationRule(
    DiagnosticSeverity.Error,
    "userTask.duplicateDecision",
    "The user task {0} offers the decision {1} twice.",
    "Conditions compare with the value of a decision, so each value stands for one decision.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from task in graph.Elements.OfType<UserTask>()
        from decisions in task.Decisions.GroupBy(decision => decision.Value, StringComparer.Ordinal)
        where decisions.Skip(1).Any()
        select Kind.At(task.Id, ElementNames.Label(task), decisions.Key);
}
