using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Fires a timer whose time has come. The host decides that it has; the engine refuses one that is not due.</summary>
/// <param name="TimerKey">The key of the timer.</param>
public sealed record FireTimer(long TimerKey) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        var index = step.State.Timers.Span.IndexOf(TimerKey);
        if (index < 0)
        {
            step.Refuse("timer.notScheduled", $"Expected a running timer with the key {TimerKey}, but there is none.");
            return;
        }

        var timer = step.State.Timers[index];
        if (timer.DueAt > step.Context.Now)
        {
            step.Refuse("timer.notDue", $"The timer {TimerKey} is due at {timer.DueAt:O}, but it is {step.Context.Now:O}.");
            return;
        }

        Waiting.Occur(step, timer, FeelContext.Empty);
    }
}
