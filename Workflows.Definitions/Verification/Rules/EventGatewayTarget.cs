using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class EventGatewayTarget() : VerificationRule(
    DiagnosticSeverity.Error,
    "eventGateway.target",
    "{1} cannot stand behind the event-based gateway {0}.",
    "Behind it stand events that wait for a message, timer, signal or condition, or receive tasks: without boundary events, loop and inputs, and each reached from the gateway alone.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var hosts = graph.Elements.OfType<BoundaryEvent>().Select(boundary => boundary.AttachedToRef).ToHashSet(StringComparer.Ordinal);
        return from gateway in graph.Elements.OfType<EventBasedGateway>()
               from flow in graph.Outgoing(gateway)
               let target = graph.FindNode(flow.TargetRef)?.Element
               where target is not null
               where !Waits(graph, target) || hosts.Contains(target.Id) || graph.Incoming(target).Skip(1).Any()
               select Kind.At(target.Id, ElementNames.Label(gateway), ElementNames.Label(target));
    }

    private static bool Waits(DefinitionGraph graph, FlowElement target) => target switch
    {
        DataFlowNode { Inputs.IsEmpty: false } or DataFlowNode { DataInputAssociations.IsEmpty: false } => false,
        IntermediateCatchEvent caught => graph.DefinitionsOf(caught).All(definition => definition is not LinkEventDefinition),
        ReceiveTask task => task.LoopCharacteristics is null,
        _ => false,
    };
}
