using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Testing.RandomProcesses;

/// <summary>
/// Damages a process as a hurried designer would: a flow is missing or leads elsewhere, a gateway is of the other kind. What
/// comes out can still be run, and is often unsound.
/// </summary>
public static class Mutation
{
    public static BpmnDefinitions Of(BpmnDefinitions definitions, int seed)
    {
        var random = new Random(seed);
        var process = definitions.Processes[0];
        return definitions with { Processes = [process with { FlowElements = Mutate(process.FlowElements, random) }] };
    }

    // Goes down into one sub-process at most, so that the damage may lie inside.
    private static ImmutableArray<FlowElement> Mutate(ImmutableArray<FlowElement> elements, Random random)
    {
        var inner = elements.OfType<SubProcess>().Where(part => part.FlowElements.OfType<SequenceFlow>().Any()).ToList();
        if (inner.Count > 0 && random.Next(3) == 0)
        {
            var chosen = inner[random.Next(inner.Count)];
            return elements.Replace(chosen, chosen with { FlowElements = Mutate(chosen.FlowElements, random) });
        }

        var gateways = elements.OfType<Gateway>().ToList();
        return random.Next(3) switch
        {
            0 => WithoutAFlow(elements, random),
            1 when gateways.Count > 0 => WithGatewayOfTheOtherKind(elements, gateways[random.Next(gateways.Count)]),
            _ => WithAFlowThatLeadsElsewhere(elements, random),
        };
    }

    private static ImmutableArray<FlowElement> WithoutAFlow(ImmutableArray<FlowElement> elements, Random random)
    {
        var flows = elements.OfType<SequenceFlow>().ToList();
        var removed = flows[random.Next(flows.Count)];
        return [.. elements.Where(element => element != removed).Select(element => element switch
        {
            ExclusiveGateway gateway when gateway.Default == removed.Id => gateway with { Default = null },
            Activity activity when activity.Default == removed.Id => activity with { Default = null },
            _ => element,
        })];
    }

    private static ImmutableArray<FlowElement> WithGatewayOfTheOtherKind(ImmutableArray<FlowElement> elements, Gateway gateway) =>
        elements.Replace(gateway, gateway is ParallelGateway
            ? new ExclusiveGateway { Id = gateway.Id }
            : new ParallelGateway { Id = gateway.Id });

    private static ImmutableArray<FlowElement> WithAFlowThatLeadsElsewhere(ImmutableArray<FlowElement> elements, Random random)
    {
        var flows = elements.OfType<SequenceFlow>().ToList();
        var targets = elements.OfType<FlowNode>().Where(MayBeEntered).ToList();
        var moved = flows[random.Next(flows.Count)];
        return elements.Replace(moved, moved with { TargetRef = targets[random.Next(targets.Count)].Id });
    }

    private static bool MayBeEntered(FlowNode node) =>
        node is not (StartEvent or BoundaryEvent or Activity { IsForCompensation: true } or SubProcess { TriggeredByEvent: true });
}
