using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class SameName() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.sameName",
    "The activity {0} has the same name as another.",
    "In lists of tasks and in the record the two cannot be told apart.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<Activity>()
            .Where(activity => !string.IsNullOrWhiteSpace(activity.Name))
            .GroupBy(activity => activity.Name!.Trim(), StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1))
            .Select(activity => Kind.At(activity.Id, activity.Name!));
}
