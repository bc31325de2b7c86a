using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class MissingLaneLabel() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.laneLabelMissing",
    "The pool or lane {0} has no name.",
    "The name of a pool or lane says who does what stands in it.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        LaneUse.All(graph.Definitions).Select(use => use.Lane)
            .Concat<BaseElement>(graph.Definitions.Collaborations.SelectMany(collaboration => collaboration.Participants))
            .Where(element => string.IsNullOrWhiteSpace(element.Name))
            .Select(element => Kind.At(element.Id, ElementNames.Label(element)));
}
