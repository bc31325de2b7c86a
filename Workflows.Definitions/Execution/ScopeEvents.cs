namespace Workflows.Definitions.Execution;

/// <summary>Everything in a scope is being ended, and the scope goes on with something else: what interrupts it, or compensation.</summary>
/// <param name="ScopeKey">The key of the scope's element instance; 0 for the process itself.</param>
/// <param name="ElementId">The event that interrupts it.</param>
public sealed record ScopeInterrupted(long ScopeKey, string ElementId) : ProcessEvent
{
    internal override void ApplyTo(WorkingState state) => state.DropHeldTokens(ScopeKey);
}
