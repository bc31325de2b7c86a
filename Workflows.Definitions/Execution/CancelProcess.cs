namespace Workflows.Definitions.Execution;

/// <summary>Ends the instance and everything in it.</summary>
/// <param name="Reason">Why, for the journal.</param>
/// <param name="Compensate">Whether what has been done is undone first.</param>
public sealed record CancelProcess(string Reason, bool Compensate = false) : ProcessCommand
{
    internal override bool IsForSuspended => true;

    internal override void CarryOut(Step step)
    {
        if (!Compensate)
        {
            Scopes.EndAll(step);
            step.Record(new ProcessCanceled(Reason));
            return;
        }

        if (step.State.CancelReason is not null)
        {
            step.Refuse("process.beingCanceled", "The instance is being cancelled already, and what it has done is being undone.");
            return;
        }

        if (step.State.IsSuspended)
            step.Record(new ProcessResumed(Reason));
        step.Record(new ProcessCancellationBegan(Reason));
        Compensating.RegisterUnfinished(step, ProcessState.ProcessScope);
        Scopes.Interrupt(step, step.Process.Root, step.Process.ProcessId);
        if (!Compensating.Begin(step, step.Process.ProcessId, ProcessState.ProcessScope, null, ProcessState.ProcessScope))
            step.Process.Root.Node.Behavior.OnCompensated(step, step.Process.Root);
    }
}
