using Workflows.Definitions.Exchange;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class ForeignEngineExtension() : VerificationRule(
    DiagnosticSeverity.Warning,
    "extension.otherEngine",
    "The extension {1} of {0} is meant for another engine ({2}); it is kept, and has no effect here.",
    "Models of other engines can be imported; what only the other engine understands has to be said again in the words of this platform. What the import maps, and what says nothing that runs, is not named.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Participants.SelectMany(participant => Lost(participant.Element)
            .Select(name => Kind.At(participant.Shown.Id, ElementNames.Label(participant.Shown), name.LocalName, name.NamespaceName)));

    private static IEnumerable<XmlName> Lost(BaseElement element) =>
        element.ForeignExtensions.Select(extension => extension.Name).Where(name => IsLost(name, isAttribute: false))
            .Concat(element.ForeignAttributes.Select(attribute => attribute.Name).Where(name => IsLost(name, isAttribute: true)));

    private static bool IsLost(XmlName name, bool isAttribute) =>
        ForeignNamespaces.EngineOf(name.NamespaceName) is not ForeignEngines.None
        && ForeignConstructs.Find(name, isAttribute) is null or { Treatment: ForeignTreatment.NotTaken };
}
