using System.Globalization;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class QuantityOutOfRange() : VerificationRule(
    DiagnosticSeverity.Error,
    "quantity.outOfRange",
    "The startQuantity and completionQuantity of {0} must be from 1 to {1}.",
    "They say how many tokens an activity wants and gives.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Elements.OfType<Activity>()
            .Where(activity => activity is { StartQuantity: < 1 or > ActivityCompiler.MaximumQuantity }
                or { CompletionQuantity: < 1 or > ActivityCompiler.MaximumQuantity })
            .Select(activity => Kind.At(
                activity.Id, ElementNames.Label(activity), ActivityCompiler.MaximumQuantity.ToString(CultureInfo.InvariantCulture)));
}
