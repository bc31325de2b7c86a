namespace Workflows.Definitions.Execution.Triggers;

/// <summary>
/// What an event reacts to (BPMN 2.0.2, 10.5.5), apart from where the event stands: the same for an event in the flow, on a
/// boundary, behind an event-based gateway and at the start of an event sub-process.
/// </summary>
internal abstract class EventTrigger
{
    /// <summary>The event that begins the waiting, or null where an incident was raised at the owner.</summary>
    /// <param name="step">The step.</param>
    /// <param name="node">The node of the event.</param>
    /// <param name="owner">The element instance that the waiting belongs to, whose variables expressions see.</param>
    /// <param name="key">The key that the waiting is to have.</param>
    /// <param name="phase">The phase that an incident stops.</param>
    public abstract ProcessEvent? Prepare(Step step, ProcessNode node, LiveElement owner, long key, ElementPhase phase);

    /// <summary>What the host must watch for, where the event begins a process.</summary>
    /// <param name="elementId">The event.</param>
    /// <param name="place">Which of its event definitions this is, from 0.</param>
    public abstract ProcessStart Describe(string elementId, int place);
}
