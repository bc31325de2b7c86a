using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MissingCalledElement() : VerificationRule(
    DiagnosticSeverity.Error,
    "callActivity.noCalledElement",
    "The call activity {0} does not say what it calls.",
    "Name the process or global task in calledElement.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<CallActivity>()
            .Where(activity => string.IsNullOrWhiteSpace(activity.CalledElement))
            .Select(activity => Kind.At(activity.Id, ElementNames.Label(activity)));
}
