namespace Workflows.Definitions.Verification.Lint;

internal sealed class RootElementNamedTwice() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.rootNameTwice",
    "The {1} {0} has the same name as another: {2}.",
    "Two of one name are easily taken for each other; use one of them at both places.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        RootElements.Of(graph.Definitions)
            .Where(element => !string.IsNullOrWhiteSpace(element.Name))
            .GroupBy(element => (element.GetType(), element.Name))
            .SelectMany(same => same.Skip(1))
            .Select(element => Kind.At(element.Id, element.Id, ElementNames.Of(element), element.Name!));
}
