using Workflows.Definitions.Execution.Triggers;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Takes errors to what catches them (BPMN 2.0.2, 10.5.5 and 13.5.1).</summary>
internal static class ErrorPropagation
{
    /// <summary>The variable under which the code is offered to the outputs of what catches it.</summary>
    public const string CodeVariable = "errorCode";

    /// <summary>The variable under which the message is offered to the outputs of what catches it.</summary>
    public const string MessageVariable = "errorMessage";

    /// <summary>Throws an error where something catches it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="thrower">The element that throws it; it is ended, as is all that the error passes.</param>
    /// <param name="code">What tells errors apart, or null.</param>
    /// <param name="message">What happened, for people, or null.</param>
    /// <param name="variables">What it carries.</param>
    /// <returns>False where nothing catches it, so that nothing happened.</returns>
    public static bool TryThrow(Step step, LiveElement thrower, string? code, string? message, FeelContext variables)
    {
        if (Catchers.Find(step, thrower, ThrownKind.Error, code) is not { } catcher)
            return false;
        step.Record(new ErrorThrown(thrower.Key, thrower.Node.Id, code, message, variables));
        var offered = catcher.Node.Outputs.Length == 0 ? variables : Offer(code, message, variables);
        catcher.Node.Behavior.OnCaught(step, catcher.Node, catcher.Owner, offered);
        return true;
    }

    /// <summary>Throws an error where something catches it, otherwise raises an incident at the element.</summary>
    public static void ThrowOrStop(Step step, LiveElement element, string code, string message, FeelContext variables)
    {
        if (!TryThrow(step, element, code, message, variables))
            step.RaiseIncident(element, ElementPhase.Activation, code, message);
    }

    private static FeelContext Offer(string? code, string? message, FeelContext variables)
    {
        var offered = code is null ? variables : variables.With(CodeVariable, new FeelString(code));
        return message is null ? offered : offered.With(MessageVariable, new FeelString(message));
    }
}
