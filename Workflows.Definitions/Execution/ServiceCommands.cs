using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>Reports that a requested service has been done.</summary>
/// <param name="Key">The key of the element instance that asked for it.</param>
/// <param name="Variables">Its result.</param>
public sealed record CompleteService(long Key, FeelContext Variables) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        if (step.Awaits(Key) && step.Accepts(Variables) && step.TryFind(Key, out var element))
            element.Node.Behavior.OnCompleteRequested(step, element, Variables);
    }
}

/// <summary>Reports that a requested service has failed for good: an error where something catches its code, otherwise an incident.</summary>
/// <param name="Key">The key of the element instance that asked for it.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Message">What happened, for people.</param>
public sealed record FailService(long Key, string Code, string Message) : ProcessCommand
{
    internal override void CarryOut(Step step)
    {
        if (!step.Awaits(Key) || !step.TryFind(Key, out var element))
            return;
        step.Record(new ServiceFailed(Key, element.Node.Id));
        ErrorPropagation.ThrowOrStop(step, element, Code, Message, FeelContext.Empty);
    }
}
