using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class MissingSignal() : VerificationRule(
    DiagnosticSeverity.Error,
    "signal.missing",
    "{0} waits for a signal or throws one, but names none that the file defines.",
    "Refer by signalRef to a signal element of the same file.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var known = graph.Definitions.Signals.Select(signal => signal.Id).ToHashSet(StringComparer.Ordinal);
        return graph.Uses<SignalEventDefinition>()
            .Where(use => use.Definition.SignalRef is not { } reference || !known.Contains(reference))
            .Select(use => Kind.At(use.Event.Id, ElementNames.Label(use.Event)));
    }
}
