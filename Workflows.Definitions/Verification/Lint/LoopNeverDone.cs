using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class LoopNeverDone() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.loopMaximum",
    "The loop of {0} has a maximum below one.",
    "loopMaximum says how often the activity is done at most.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<Activity>()
            .Where(activity => activity.LoopCharacteristics is StandardLoopCharacteristics { LoopMaximum: < 1 })
            .Select(activity => Kind.At(activity.Id, ElementNames.Label(activity)));
}
