namespace Workflows.Definitions.Execution;

/// <summary>Ends the instance and everything in it.</summary>
/// <param name="Reason">Why, for the journal.</param>
/// <param name="Compensate">Whether what has been done is undone first.</param>
public sealed record CancelProcess(string Reason, bool Compensate = false) : ProcessCommand
{
    internal override bool IsForSuspended => true;

    internal override void CarryOut(Step step)
    {
        ElementLifeCycle.TerminateChildren(step, ProcessState.ProcessScope);
        step.Record(new ProcessCanceled(Reason));
    }
}
