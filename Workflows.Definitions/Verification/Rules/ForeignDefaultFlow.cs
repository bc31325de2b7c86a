namespace Workflows.Definitions.Verification.Rules;

internal sealed class ForeignDefaultFlow() : VerificationRule(
    DiagnosticSeverity.Error,
    "default.foreignFlow",
    "The default flow {1} of {0} does not leave it.",
    "The default must be one of the outgoing flows of the gateway or activity.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph) =>
        from element in graph.Elements
        let name = DefaultFlow.Of(element)
        where name is not null && graph.Outgoing(element).All(flow => !string.Equals(flow.Id, name, StringComparison.Ordinal))
        select Kind.At(element.Id, ElementNames.Label(element), name);
}
