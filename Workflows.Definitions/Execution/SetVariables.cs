using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Changes variables of the process scope from outside, as a repair before a retry or a simulation's <c>set</c>.</summary>
/// <param name="Variables">The new values.</param>
public sealed record SetVariables(FeelContext Variables) : ProcessCommand
{
    internal override bool IsForSuspended => true;

    internal override void CarryOut(Step step)
    {
        if (step.Accepts(Variables))
            step.MergeVariables(ProcessState.ProcessScope, Variables);
    }
}
