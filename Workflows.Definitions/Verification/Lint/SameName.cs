using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class SameName() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.sameName",
    "The user task {0} has the same name as another.",
    "In lists of tasks and in the record the two cannot be told apart.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<UserTask>()
            .Where(task => !string.IsNullOrWhiteSpace(task.Name))
            .GroupBy(task => task.Name!.Trim(), StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1))
            .Select(task => Kind.At(task.Id, task.Name!));
}
