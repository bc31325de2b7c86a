using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MissingScript() : VerificationRule(
    DiagnosticSeverity.Error,
    "script.missing",
    "The script task {0} has no script.",
    "Write the script in FEEL, or use a plain task.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<ScriptTask>()
            .Where(task => string.IsNullOrWhiteSpace(task.Script))
            .Select(task => Kind.At(task.Id, ElementNames.Label(task)));
}
