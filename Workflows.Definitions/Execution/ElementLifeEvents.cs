namespace Workflows.Definitions.Execution;

/// <summary>A token arrived and the element came to life.</summary>
/// <param name="Key">The key of the new element instance.</param>
/// <param name="ElementId">The element.</param>
/// <param name="ScopeKey">The key of the enclosing scope's element instance; 0 for the process itself.</param>
public sealed record ElementActivated(long Key, string ElementId, long ScopeKey) : ElementEvent(Key, ElementId)
{
    /// <summary>For one of several instances of an activity: which one, from 1. Null for every other element.</summary>
    public int? LoopCounter { get; init; }

    /// <summary>How many held tokens an activity takes that wants several; null for one of each flow that has brought any.</summary>
    public int? TokenCount { get; init; }

    internal override void ApplyTo(WorkingState state) => state.AddElement(this);
}

/// <summary>The element did what it does and passes its token on.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record ElementCompleted(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.RemoveElement(Key);
}

/// <summary>The element was ended from outside: by a boundary event, a terminate event or cancellation.</summary>
/// <inheritdoc cref="ElementEvent"/>
public sealed record ElementTerminated(long Key, string ElementId) : ElementEvent(Key, ElementId)
{
    internal override void ApplyTo(WorkingState state) => state.RemoveElement(Key);
}

/// <summary>A token went down a flow.</summary>
/// <param name="FlowId">The flow.</param>
/// <param name="ScopeKey">The scope in which it went; 0 for the process itself.</param>
public sealed record SequenceFlowTaken(string FlowId, long ScopeKey) : ProcessEvent
{
    // A token that moves is not kept: the element at the end of the flow comes to life in the same decision.
    internal override void ApplyTo(WorkingState state)
    {
    }
}

/// <summary>A joining gateway holds a token until its other flows have brought theirs.</summary>
/// <param name="ElementId">The gateway.</param>
/// <param name="FlowId">The flow by which the token came.</param>
/// <param name="ScopeKey">The scope in which it came; 0 for the process itself.</param>
public sealed record TokenHeld(string ElementId, string FlowId, long ScopeKey) : ProcessEvent
{
    internal override void ApplyTo(WorkingState state) => state.HoldToken(this);
}
