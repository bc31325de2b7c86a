namespace Workflows.Definitions.Verification.Lint;

internal sealed class UnknownData() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.dataUnknown",
    "{0} refers to the data {1}, which the file does not declare.",
    "A variable of that name is used. Declare the data, or take the reference away.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var known = DeclaredData.In(graph.Definitions);
        return from element in graph.Elements
               from reference in DeclaredData.UsedBy(element)
               where !known.Contains(reference)
               select Kind.At(element.Id, ElementNames.Label(element), reference);
    }
}
