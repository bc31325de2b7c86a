using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class DeadlineOutOfRange() : VerificationRule(
    DiagnosticSeverity.Error,
    "deadline.outOfRange",
    "{0} has a period of {1} working days; it must be from {2} to {3}.",
    "A period of no working days would be over when it begins, and one of years is a mistake.")
{
    private const int Fewest = 1;

    private const int Most = Compilation.MaximumWorkingDays;

    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Timers().Select(use => (Owner: (FlowElement)use.Event, use.Timer.WorkingDays))
            .Concat(graph.Elements.OfType<UserTask>().Select(task => (Owner: (FlowElement)task, task.Deadline?.WorkingDays)))
            .Where(use => use.WorkingDays is < Fewest or > Most)
            .Select(use => Kind.At(use.Owner.Id, ElementNames.Label(use.Owner), use.WorkingDays!.Value.ToXml(), Fewest.ToXml(), Most.ToXml()));
}
