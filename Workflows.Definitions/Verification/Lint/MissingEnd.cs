using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class MissingEnd() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.endMissing",
    "{0} has no end event.",
    "A reader sees at an end event with what result a path ends.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Scopes
            .Where(scope => scope.Container is not AdHocSubProcess && !scope.Container.FlowElements.IsEmpty && !scope.Container.FlowElements.Any(element => element is EndEvent))
            .Select(scope => Kind.At(scope.Container.Id, ElementNames.Label((BaseElement)scope.Container)));
}
