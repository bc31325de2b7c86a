using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class FlowAtCompensationHandler() : VerificationRule(
    DiagnosticSeverity.Error,
    "compensation.handlerFlow",
    "The flow {0} enters or leaves {1}, which is there only for compensation.",
    "An activity for compensation stands outside of the flow; an association connects it.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from activity in graph.Elements.OfType<Activity>()
        where activity.IsForCompensation
        from flow in graph.Incoming(activity).Concat(graph.Outgoing(activity))
        select Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(activity));
}
