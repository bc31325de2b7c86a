using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class FlowIntoInstantiatingReceiveTask() : VerificationRule(
    DiagnosticSeverity.Error,
    "receiveTask.instantiateWithFlow",
    "The flow {0} enters the receive task {1}, which begins the process.",
    "Only a start event may stand before a receive task that begins the process.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from task in graph.Elements.OfType<ReceiveTask>()
        where task.Instantiate
        from flow in graph.Incoming(task)
        where graph.FindNode(flow.SourceRef)?.Element is not StartEvent
        select Kind.At(flow.Id, ElementNames.Label(flow), ElementNames.Label(task));
}
