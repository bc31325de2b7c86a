using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Rules;

internal sealed class UnknownLoopEvent() : VerificationRule(
    DiagnosticSeverity.Error,
    "loop.eventUnknown",
    "{0} is to throw the event definition {1}, which the file does not define.",
    "Name a root event definition, or one of an event of the file.")
{
    internal override IEnumerable<Diagnostic> Check(DefinitionGraph graph)
    {
        var known = FlowElements.AllIn(graph.Definitions).OfType<Event>()
            .SelectMany(happening => happening.EventDefinitions)
            .Concat(graph.Definitions.EventDefinitions)
            .Select(definition => definition.Id)
            .ToHashSet(StringComparer.Ordinal);
        return from use in graph.MultiInstances()
               let reference = EventOf(use.Loop)
               where reference is not null && !known.Contains(reference)
               select Kind.At(use.Activity.Id, ElementNames.Label(use.Activity), reference);
    }

    private static string? EventOf(MultiInstanceLoopCharacteristics loop) => loop.Behavior switch
    {
        MultiInstanceBehavior.None => loop.NoneBehaviorEventRef,
        MultiInstanceBehavior.One => loop.OneBehaviorEventRef,
        _ => null,
    };
}
