namespace Workflows.Definitions.Execution;

/// <summary>
/// The phases of an element's life, in order. An incident names the phase that it stopped, and a retry does that phase
/// again and none before it, so nothing is done twice.
/// </summary>
public enum ElementPhase
{
    /// <summary>Inputs are computed into local variables.</summary>
    Inputs,

    /// <summary>Events on the boundary begin to wait.</summary>
    Boundary,

    /// <summary>The element does what it is there for, or begins to wait.</summary>
    Activation,

    /// <summary>Outputs are computed into the enclosing scope.</summary>
    Outputs,

    /// <summary>The flows are chosen down which tokens leave.</summary>
    Flows,

    /// <summary>A scope is left with tokens that can never be joined.</summary>
    Joining,

    /// <summary>An awaited condition is asked; what waits for it goes on waiting.</summary>
    Condition,
}
