namespace Workflows.Definitions.Execution;

/// <summary>Ends the instance and everything in it.</summary>
/// <param name="Reason">Why, for the journal.</param>
public sealed record CancelProcess(string Reason) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        ElementLifeCycle.TerminateChildren(step, ProcessState.ProcessScope);
        step.Record(new ProcessCanceled(Reason));
    }
}
