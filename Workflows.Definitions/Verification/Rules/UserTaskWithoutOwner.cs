using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UserTaskWithoutOwner() : VerificationRule(
    DiagnosticSeverity.Error,
    "userTask.noPotentialOwner",
    "Nobody could do the user task {0}: it has no potential owner.",
    "Say who may do it in a potentialOwner.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<UserTask>()
            .Where(task => task.PotentialOwners.IsEmpty && task.Performers.IsEmpty)
            .Select(task => Kind.At(task.Id, ElementNames.Label(task)));
}
