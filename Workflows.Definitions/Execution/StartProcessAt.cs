using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>
/// Begins the instance at one of <see cref="ExecutableProcess.Starts"/>, whose message, signal, moment or condition has come.
/// </summary>
/// <param name="ElementId">The start event, the event behind an instantiating gateway, or the instantiating receive task.</param>
/// <param name="Variables">What came, offered to the outputs of the element or, without any, the variables of the process scope.</param>
public sealed record StartProcessAt(string ElementId, FeelContext Variables) : ProcessCommand
{
    /// <summary>Which of the element's event definitions has come, from 0; counts where all of them must come.</summary>
    public int Place { get; init; }

    internal override void CarryOut(Step step) => ProcessStarting.Begin(step, this);
}
