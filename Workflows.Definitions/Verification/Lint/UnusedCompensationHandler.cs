using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class UnusedCompensationHandler() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.handlerUnused",
    "{0} is there for compensation, but no compensation event leads to it.",
    "Draw an association from the compensation event of the activity that it undoes.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var associated = graph.Scopes
            .SelectMany(scope => scope.Container.Associations)
            .SelectMany(association => new[] { association.SourceRef, association.TargetRef })
            .ToHashSet(StringComparer.Ordinal);
        return graph.Elements.OfType<Activity>()
            .Where(activity => activity.IsForCompensation && !associated.Contains(activity.Id))
            .Select(activity => Kind.At(activity.Id, ElementNames.Label(activity)));
    }
}
