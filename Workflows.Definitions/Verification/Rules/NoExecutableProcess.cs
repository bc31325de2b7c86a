namespace Workflows.Definitions.Verification.Rules;

internal sealed class NoExecutableProcess() : VerificationRule(
    DiagnosticSeverity.Error,
    "process.noneExecutable",
    "No process is marked as executable.",
    "A file may hold processes that are only to be read; one must be marked with isExecutable to be run.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.ExecutableProcesses.Count == 0 ? [Kind.At(null)] : [];
}
