using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class SeparateFromUnknownTask() : VerificationRule(
    DiagnosticSeverity.Error,
    "userTask.separateFromUnknown",
    "The user task {0} is to be separate from {1}, which is not another user task of the process.",
    "A separation of duty from a task that is not there would protect nothing; give the identifier of the other task.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from task in graph.Elements.OfType<UserTask>()
        from other in task.SeparateFrom
        where string.Equals(other, task.Id, StringComparison.Ordinal) || graph.FindNode(other)?.Element is not UserTask
        select Kind.At(task.Id, ElementNames.Label(task), other);
}
