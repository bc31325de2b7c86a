using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Begins the instance at its none start event.</summary>
/// <param name="Variables">The variables of the process scope.</param>
public sealed record StartProcess(FeelContext Variables) : ProcessCommand
{
    /// <summary>Whether another instance called this one and waits for it.</summary>
    public bool IsCalled { get; init; }

    internal override void CarryOut(Step step) => ProcessStarting.Begin(step, this);
}
