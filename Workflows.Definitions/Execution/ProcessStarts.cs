using System.Collections.Immutable;
using Workflows.Definitions.Execution.Elements;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>Lists what begins a process.</summary>
internal static class ProcessStarts
{
    /// <summary>Everything that begins a process, in document order.</summary>
    public static ImmutableArray<ProcessStart> Of(IReadOnlyList<ProcessNode> nodes)
    {
        var starts = ImmutableArray.CreateBuilder<ProcessStart>();
        foreach (var node in nodes)
        {
            if (node.Parent is not null)
                continue;
            switch (node.Element)
            {
                case StartEvent when node.Behavior is NoneStartEventBehavior:
                    starts.Add(new ProcessStart { ElementId = node.Id, Kind = ProcessStartKind.None });
                    break;
                case StartEvent or ReceiveTask { Instantiate: true } when node.Incoming.Length == 0:
                    Describe(node, starts);
                    break;
                case EventBasedGateway { Instantiate: true } when node.Incoming.Length == 0:
                    foreach (var flow in node.Outgoing)
                        Describe(flow.Target, starts);
                    break;
                default:
                    break;
            }
        }

        return starts.ToImmutable();
    }

    private static void Describe(ProcessNode node, ImmutableArray<ProcessStart>.Builder starts)
    {
        var place = 0;
        foreach (var trigger in node.Behavior.Triggers)
            starts.Add(trigger.Describe(node.Id, place++));
    }
}
