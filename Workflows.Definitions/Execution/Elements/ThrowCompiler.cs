using Workflows.Definitions.Execution.Throwing;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Makes ready what an event throws. What lets the event go on is thrown first; of what decides how it goes on (an error, a
/// cancellation, a compensation, a termination, a service of the host) there can be one.
/// </summary>
internal static class ThrowCompiler
{
    /// <summary>The behaviour of the event, or null where it cannot throw it.</summary>
    public static ElementBehavior? Compile(ProcessNode node, ThrowEvent element, Compilation compilation)
    {
        var errorsBefore = compilation.ErrorCount;
        var throws = new List<EventThrow>();
        EventDefinition? last = null;
        foreach (var definition in compilation.Definitions(element))
        {
            if (IsLast(definition, element is EndEvent))
            {
                if (last is not null)
                    compilation.Report(CompilationDiagnostics.EventNotSupported, element.Id, definition.GetType().Name);
                last = definition;
            }
            else if (EventThrows.Create(definition, element.Id, compilation) is { } thrown)
            {
                throws.Add(thrown);
            }
            else if (compilation.ErrorCount == errorsBefore)
            {
                compilation.Report(CompilationDiagnostics.EventNotSupported, element.Id, definition.GetType().Name);
            }
        }

        return compilation.ErrorCount == errorsBefore ? Create(node, [.. throws], last, compilation) : null;
    }

    private static bool IsLast(EventDefinition definition, bool isEnd) => definition switch
    {
        CompensateEventDefinition or MessageEventDefinition { ServiceType: { Length: > 0 } } => true,
        TerminateEventDefinition or ErrorEventDefinition or CancelEventDefinition => isEnd,
        _ => false,
    };

    private static ElementBehavior? Create(ProcessNode node, EventThrow[] throws, EventDefinition? last, Compilation compilation)
    {
        switch (last)
        {
            case null:
                return new ThrowEventBehavior(throws);
            case TerminateEventDefinition:
                return new TerminateEndEventBehavior(throws);
            case ErrorEventDefinition error:
                return new ErrorEndEventBehavior(throws, compilation.ErrorCode(error, node.Id), compilation.ErrorName(error));
            case CompensateEventDefinition compensation:
                return new CompensationThrowBehavior(throws, compensation.ActivityRef, compensation.WaitForCompletion);
            case MessageEventDefinition { ServiceType: { } type } when throws.Length == 0:
                return new HostedThrowEventBehavior(type);
            case CancelEventDefinition when IsInTransaction(node):
                return new CancelEndEventBehavior(throws);
            case CancelEventDefinition:
                compilation.Report(CompilationDiagnostics.CancelOutsideTransaction, node.Id);
                return null;
            default:
                compilation.Report(CompilationDiagnostics.EventNotSupported, node.Id, last.GetType().Name);
                return null;
        }
    }

    private static bool IsInTransaction(ProcessNode node)
    {
        for (var scope = node.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Element is Transaction)
                return true;
        }

        return false;
    }
}
