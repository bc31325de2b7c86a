namespace Workflows.Definitions.Execution;

/// <summary>
/// Stops the instance for a time: until it is resumed, everything but resuming, cancelling and setting variables is refused.
/// What becomes due in the meantime happens after that.
/// </summary>
/// <param name="Reason">Why, for the journal.</param>
public sealed record SuspendProcess(string Reason) : ProcessCommand
{
    internal override void CarryOut(Step step) => step.Record(new ProcessSuspended(Reason));
}

/// <summary>Lets a suspended instance go on.</summary>
/// <param name="Reason">Why, for the journal.</param>
public sealed record ResumeProcess(string Reason) : ProcessCommand
{
    internal override bool IsForSuspended => true;

    internal override void CarryOut(Step step)
    {
        if (step.State.IsSuspended)
            step.Record(new ProcessResumed(Reason));
        else
            step.Refuse("process.notSuspended", "Expected a suspended instance, but it runs.");
    }
}
