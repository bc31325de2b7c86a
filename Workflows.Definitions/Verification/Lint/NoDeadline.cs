using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class NoDeadline() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.noDeadline",
    "The user task {0} has no deadline.",
    "Without one nobody hears of a task that lies about; give it wf:deadline.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<UserTask>()
            .Where(task => task.Deadline is null)
            .Select(task => Kind.At(task.Id, ElementNames.Label(task)));
}
