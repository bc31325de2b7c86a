using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnknownError() : VerificationRule(
    DiagnosticSeverity.Error,
    "error.unknown",
    "{0} refers to the error {1}, which the file does not define.",
    "Define the error as a root element, or take the reference away to catch every error.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var known = graph.Definitions.Errors.Select(error => error.Id).ToHashSet(StringComparer.Ordinal);
        return graph.Uses<ErrorEventDefinition>()
            .Where(use => use.Definition.ErrorRef is { } reference && !known.Contains(reference))
            .Select(use => Kind.At(use.Event.Id, ElementNames.Label(use.Event), use.Definition.ErrorRef!));
    }
}
