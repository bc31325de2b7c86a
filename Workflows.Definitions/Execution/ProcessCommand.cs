namespace Workflows.Definitions.Execution;

/// <summary>Something that the host asks of one process instance.</summary>
public abstract record ProcessCommand
{
    /// <summary>Whether a suspended instance accepts the command.</summary>
    internal virtual bool IsForSuspended => false;

    /// <summary>Carries the command out, or refuses it, on the working copy of the step.</summary>
    internal abstract void CarryOut(Step step);
}
