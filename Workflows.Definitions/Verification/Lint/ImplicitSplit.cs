using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Lint;

internal sealed class ImplicitSplit() : VerificationRule(
    DiagnosticSeverity.Warning,
    "lint.implicitSplit",
    "Several flows without condition leave {0}, so that all of them are followed at once.",
    "Draw a parallel gateway where paths part, so that the parting can be seen.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        graph.Nodes
            .Select(node => node.Element)
            .Where(element => IsAt(graph, element))
            .Select(element => Kind.At(element.Id, ElementNames.Label(element)));

    internal static bool IsAt(DefinitionGraph graph, FlowElement element) =>
        element is Activity or Event && Unconditional(graph, element).Skip(1).Any();

    private static IEnumerable<SequenceFlow> Unconditional(DefinitionGraph graph, FlowElement element) =>
        graph.Outgoing(element).Where(flow => flow.ConditionExpression is null && !string.Equals(flow.Id, DefaultFlow.Of(element), StringComparison.Ordinal));
}
