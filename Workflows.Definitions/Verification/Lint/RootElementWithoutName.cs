namespace Workflows.Definitions.Verification.Lint;

internal sealed class RootElementWithoutName() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.rootNameMissing",
    "The {1} {0} has no name.",
    "Messages and signals are delivered by name; errors and escalations are shown by theirs.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        RootElements.Of(graph.Definitions)
            .Where(element => string.IsNullOrWhiteSpace(element.Name))
            .Select(element => Kind.At(element.Id, element.Id, ElementNames.Of(element)));
}
