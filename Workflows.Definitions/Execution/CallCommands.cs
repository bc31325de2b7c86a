using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Reports that a called process, or global task, has been done.</summary>
/// <param name="Key">The key of the call activity's element instance.</param>
/// <param name="Variables">The variables that it ended with.</param>
public sealed record CompleteCall(long Key, FeelContext Variables) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        if (step.Calls(Key) && step.Accepts(Variables) && step.TryFind(Key, out var element))
            element.Node.Behavior.OnCompleteRequested(step, element, Variables);
    }
}

/// <summary>
/// Reports that a called process has ended with an error, or could not be called. Where nothing catches the error the
/// instance gets an incident, and a retry calls again.
/// </summary>
/// <param name="Key">The key of the call activity's element instance.</param>
/// <param name="ErrorCode">The code of the error; <c>call.unknownProcess</c> where there is no such process.</param>
/// <param name="Message">What happened, for people.</param>
/// <param name="Variables">What the error carries.</param>
public sealed record FailCall(long Key, string ErrorCode, string Message, FeelContext Variables) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        if (!step.Calls(Key) || !step.Accepts(Variables) || !step.TryFind(Key, out var element))
            return;
        step.Record(new CallFailed(Key, element.Node.Id));
        step.RaiseIncident(element, ElementPhase.Activation, ErrorCode, Message);
    }
}

/// <summary>Reports an escalation that nothing inside a called process has caught.</summary>
/// <param name="Key">The key of the call activity's element instance.</param>
/// <param name="Code">The code of the escalation.</param>
/// <param name="Variables">What it carries.</param>
public sealed record EscalateCall(long Key, string Code, FeelContext Variables) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        if (!step.Calls(Key) || !step.Accepts(Variables))
            return;
    }
}
