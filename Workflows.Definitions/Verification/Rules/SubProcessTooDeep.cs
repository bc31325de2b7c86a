using System.Globalization;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class SubProcessTooDeep() : VerificationRule(
    DiagnosticSeverity.Error,
    "subProcess.tooDeep",
    "The sub-process {0} stands deeper than {1} levels.",
    "A process that nests so deep cannot be read by people either; divide it.")
{
    private const int DeepestLevel = 16;

    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Scopes
            .Where(scope => scope.Level == DeepestLevel + 1)
            .Select(scope => Kind.At(scope.Container.Id, scope.Container.Id, DeepestLevel.ToString(CultureInfo.InvariantCulture)));
}
