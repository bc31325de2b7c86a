namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnsupportedAttribute() : VerificationRule(
    DiagnosticSeverity.Error,
    "attribute.notSupported",
    "The attribute {1} of {0} cannot have the value {2}.",
    "The attribute changes what the element does in a way that this version does not follow, or its value is not one of the allowed ones.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from participant in graph.Definitions.Processes
            .Where(process => !process.IsExecutable)
            .Select(process => new Participant(process, process))
            .Concat(graph.Participants)
        from attribute in participant.Element.UnreadAttributes
        where ChangesTheRun(attribute.Name.LocalName, attribute.Value.Trim())
        select Kind.At(participant.Shown.Id, ElementNames.Label(participant.Shown), attribute.Name.LocalName, attribute.Value);

    private static bool ChangesTheRun(string name, string value) => name switch
    {
        "instantiate" => value is not ("false" or "0"),
        // The reader takes these where it understands their value, so that one that is left has another.
        "isExecutable" or "cancelActivity" or "isInterrupting" or "triggeredByEvent" or "parallelMultiple" or "startQuantity"
            or "completionQuantity" or "isForCompensation" or "isSequential" or "behavior" or "testBefore" or "loopMaximum"
            or "ordering" or "cancelRemainingInstances" or "waitForCompletion" or "isCollection" => true,
        _ => false,
    };
}
