namespace Workflows.Definitions.Verification.Lint;

internal sealed class UnusedRootElement() : VerificationRule(
    DiagnosticSeverity.Information,
    "lint.rootUnused",
    "Nothing in the file uses the {1} {0}.",
    "Take it away, or refer to it where it was meant to be used.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var used = RootElements.Used(graph.Definitions);
        return RootElements.Of(graph.Definitions)
            .Where(element => used is not null && !used.Contains(element.Id))
            .Select(element => Kind.At(element.Id, ElementNames.Label(element), ElementNames.Of(element)));
    }
}
