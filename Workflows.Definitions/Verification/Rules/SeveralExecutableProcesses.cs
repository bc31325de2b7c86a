namespace Workflows.Definitions.Verification.Rules;

internal sealed class SeveralExecutableProcesses() : VerificationRule(
    DiagnosticSeverity.Error,
    "process.severalExecutable",
    "The process {0} is a second executable process in the file.",
    "A file is deployed under the identifier of its one executable process.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.ExecutableProcesses.Skip(1).Select(process => Kind.At(process.Id, process.Id));
}
