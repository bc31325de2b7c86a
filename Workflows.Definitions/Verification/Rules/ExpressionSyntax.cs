using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class ExpressionSyntax() : VerificationRule(
    DiagnosticSeverity.Error,
    "expression.syntax",
    "The {1} of {0} is not a FEEL expression: {2} (line {3}, column {4} of the expression)",
    "Expressions are checked now, so that no run stops at one later.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from use in ExpressionUse.All(graph)
        where ExpressionLanguages.IsFeel(use.Language) && !use.IsConstant
        from problem in FeelExpression.Parse(use.Expression.Text).Diagnostics
        select Kind.At(
            use.Owner.Id,
            ElementNames.Label(use.Owner),
            use.Place,
            problem.Message,
            problem.Line.ToXml(),
            problem.Column.ToXml());
}
