using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>
/// What an activity that is done more than once lets be seen inside (BPMN 2.0.2, table 10.31): the standard's names, and those
/// by which other engines call the same. They are told from the state when they are asked for, and stored nowhere.
/// </summary>
internal static class LoopVariables
{
    /// <summary>The value that a scope gives a name of its own accord, or null where it gives none.</summary>
    public static FeelValue? Find(WorkingState state, in ElementInstance scope, string name)
    {
        if (scope.LoopCounter is { } counter)
            return name == "loopCounter" ? new FeelNumber(counter) : null;
        var index = state.Loops.Span.IndexOf(scope.Key);
        return index < 0 ? null : Find(state, state.Loops[index], name);
    }

    /// <summary>The results so far, in the order of the instances, null where there is none.</summary>
    public static FeelList ResultsOf(WorkingState state, long loopKey)
    {
        var loop = state.Loops[state.Loops.Span.IndexOf(loopKey)];
        var results = new FeelValue[loop.InstanceCount ?? loop.StartedCount];
        Array.Fill(results, FeelNull.Value);
        foreach (var result in state.LoopResults.Span)
        {
            if (result.LoopKey == loopKey && result.LoopCounter <= results.Length)
                results[result.LoopCounter - 1] = result.Value;
        }

        return new FeelList([.. results]);
    }

    private static FeelValue? Find(WorkingState state, in RunningLoop loop, string name)
    {
        switch (name)
        {
            case "loopCounter":
                return new FeelNumber(loop.StartedCount);
            case "nrOfInstances" or "numberOfInstances" when loop.InstanceCount is { } count:
                return new FeelNumber(count);
            case "nrOfActiveInstances" or "numberOfActiveInstances" when loop.InstanceCount is not null:
                return new FeelNumber(loop.StartedCount - loop.CompletedCount);
            case "nrOfCompletedInstances" or "numberOfCompletedInstances" when loop.InstanceCount is not null:
                return new FeelNumber(loop.CompletedCount);
            case "nrOfTerminatedInstances" or "numberOfTerminatedInstances" when loop.InstanceCount is not null:
                // Instances are ended only together with the activity, so none is before it is over.
                return new FeelNumber(0);
            default:
                return string.Equals(name, loop.ResultsName, StringComparison.Ordinal) ? ResultsOf(state, loop.Key) : null;
        }
    }
}
