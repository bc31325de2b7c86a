using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class LoopWithoutEvent() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.loopWithoutEvent",
    "The multi-instance activity {0} is to throw events, but names none.",
    "With behaviour None, One or Complex say which event is thrown; without, leave the behaviour out.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.MultiInstances()
            .Where(use => use.Loop is { Behavior: MultiInstanceBehavior.None, NoneBehaviorEventRef: null }
                or { Behavior: MultiInstanceBehavior.One, OneBehaviorEventRef: null }
                or { Behavior: MultiInstanceBehavior.Complex, ComplexBehaviorDefinitions.IsEmpty: true })
            .Select(use => Kind.At(use.Activity.Id, ElementNames.Label(use.Activity)));
}
