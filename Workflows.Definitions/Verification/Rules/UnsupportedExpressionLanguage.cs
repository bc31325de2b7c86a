using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedExpressionLanguage() : VerificationRule(
    DiagnosticSeverity.Error,
    "expression.languageNotSupported",
    "The {1} of {0} is written in {2}; only FEEL is understood.",
    "Expressions of other languages could run code on the server. FEEL is the expression language of the DMN standard.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from use in ExpressionUse.All(graph)
        let language = use.Language
        where !ExpressionLanguages.IsFeel(language)
        select Kind.At(use.Owner.Id, ElementNames.Label(use.Owner), use.Place, language);
}
