using Workflows.Definitions.Execution.Triggers;

namespace Workflows.Definitions.Execution;

/// <summary>An event that catches what is thrown inside.</summary>
/// <param name="Node">The event.</param>
/// <param name="Owner">The activity that it stands on, or the scope that it stands in.</param>
internal readonly record struct Catcher(ProcessNode Node, LiveElement Owner);

/// <summary>Looks for what catches something, from the inside out (BPMN 2.0.2, 13.5.1).</summary>
internal static class Catchers
{
    /// <summary>
    /// The first catcher: on the boundary of the thrower, then for each scope around it among its event sub-processes and
    /// on its boundary. At each of these places one for the very code goes before one for all codes.
    /// </summary>
    public static Catcher? Find(Step step, LiveElement thrower, ThrownKind kind, string? code)
    {
        if (Among(thrower.Node.Boundaries, kind, code) is { } own)
            return new Catcher(own, thrower);
        var inside = thrower;
        while (step.TryFind(inside.ScopeKey, out var scope))
        {
            if (!Scopes.IsInterrupted(step, scope.Key) && Among(scope.Node.EventStarts, kind, code, except: inside.Node) is { } start)
                return new Catcher(start, scope);
            // What stands for a completed activity that is being undone has left its boundary behind.
            if (!Compensating.IsInside(step, scope.Key) && Among(scope.Node.Boundaries, kind, code) is { } boundary)
                return new Catcher(boundary, scope);
            if (scope.Key == ProcessState.ProcessScope)
                return null;
            inside = scope;
        }

        return null;
    }

    // What an event sub-process throws does not start the same one again.
    private static ProcessNode? Among(ProcessNode[] events, ThrownKind kind, string? code, ProcessNode? except = null)
    {
        ProcessNode? forAll = null;
        foreach (var node in events)
        {
            if (except is not null && node.Parent == except)
                continue;
            foreach (var caught in node.Behavior.Catches)
            {
                if (caught.Kind != kind)
                    continue;
                if (caught.Code is not null && string.Equals(caught.Code, code, StringComparison.Ordinal))
                    return node;
                if (caught.Code is null)
                    forAll ??= node;
            }
        }

        return forAll;
    }
}
