using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class SignalWithoutName() : VerificationRule(
    DiagnosticSeverity.Error,
    "signal.noName",
    "{0} refers to the signal {1}, which has no name.",
    "Signals are broadcast by name.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var nameless = graph.Definitions.Signals
            .Where(signal => string.IsNullOrEmpty(signal.Name))
            .Select(signal => signal.Id)
            .ToHashSet(StringComparer.Ordinal);
        return graph.Uses<SignalEventDefinition>()
            .Where(use => use.Definition.SignalRef is { } reference && nameless.Contains(reference))
            .Select(use => Kind.At(use.Event.Id, ElementNames.Label(use.Event), use.Definition.SignalRef!));
    }
}
