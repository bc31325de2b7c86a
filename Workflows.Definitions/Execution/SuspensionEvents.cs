namespace Workflows.Definitions.Execution;

/// <summary>Somebody stopped the instance for a time.</summary>
/// <param name="Reason">Why.</param>
public sealed record ProcessSuspended(string Reason) : ProcessEvent
{
    internal override void ApplyTo(WorkingState state) => state.IsSuspended = true;
}

/// <summary>The instance goes on.</summary>
/// <param name="Reason">Why.</param>
public sealed record ProcessResumed(string Reason) : ProcessEvent
{
    internal override void ApplyTo(WorkingState state) => state.IsSuspended = false;
}
