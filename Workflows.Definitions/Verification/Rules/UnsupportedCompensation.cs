namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedCompensation() : VerificationRule(
    DiagnosticSeverity.Error,
    "activity.compensationNotSupported",
    "The activity {0} is a compensation activity, which this version does not run.",
    "Undo by activities in the ordinary flow.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from element in graph.Elements
        from attribute in element.UnreadAttributes
        where attribute is { Name.LocalName: "isForCompensation", Value: not ("false" or "0") }
        select Kind.At(element.Id, ElementNames.Label(element));
}
