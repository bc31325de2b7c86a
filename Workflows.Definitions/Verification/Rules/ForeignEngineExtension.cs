namespace Workflows.Definitions.Verification.Rules;

internal sealed class ForeignEngineExtension() : VerificationRule(
    DiagnosticSeverity.Warning,
    "extension.otherEngine",
    "The extension {1} of {0} is meant for another engine ({2}); it is kept, and has no effect here.",
    "Models of other engines can be imported; what only the other engine understands has to be said again in the words of this platform.")
{
    private static readonly string[] Engines =
    [
        "http://camunda.org/schema/1.0/bpmn",
        "http://camunda.org/schema/zeebe/1.0",
        "http://flowable.org/bpmn",
        "http://activiti.org/bpmn",
    ];

    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Participants.SelectMany(participant => participant.Element.ForeignExtensions.Select(extension => extension.Name)
            .Concat(participant.Element.ForeignAttributes.Select(attribute => attribute.Name))
            .Where(name => Engines.Contains(name.NamespaceName))
            .Select(name => Kind.At(participant.Shown.Id, ElementNames.Label(participant.Shown), name.LocalName, name.NamespaceName)));
}
