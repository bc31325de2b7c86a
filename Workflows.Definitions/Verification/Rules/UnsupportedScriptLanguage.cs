using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedScriptLanguage() : VerificationRule(
    DiagnosticSeverity.Error,
    "script.languageNotSupported",
    "The script of {0} is written in {1}; only FEEL is run.",
    "A script in a general language could do anything on the server; write it in FEEL, or let a service do it.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from task in graph.Elements.OfType<ScriptTask>()
        where !ExpressionLanguages.IsFeelScript(task.ScriptFormat)
        select Kind.At(task.Id, ElementNames.Label(task), task.ScriptFormat!.Trim());
}
