using Workflows.Definitions.Execution.Elements;

namespace Workflows.Definitions.Execution;

/// <summary>What may stand behind an event-based gateway (BPMN 2.0.2, 10.6.6).</summary>
internal static class EventBasedGatewayCheck
{
    public static void Report(ProcessNode gateway, Compilation compilation)
    {
        if (gateway.Outgoing.Length == 0)
            compilation.Report(CompilationDiagnostics.NoEventBehindGateway, gateway.Id, gateway.Id);
        foreach (var flow in gateway.Outgoing)
        {
            var target = flow.Target;
            var isEvent = target.Inputs.Length == 0 && target.Behavior is CatchingBehavior && target.Boundaries.Length == 0;
            if (!isEvent || target.Incoming.Length > 1 || flow.Condition is not null)
                compilation.Report(CompilationDiagnostics.NoEventBehindGateway, target.Id, gateway.Id);
        }
    }
}
