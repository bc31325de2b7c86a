namespace Workflows.Definitions.Execution.Throwing;

/// <summary>What an event brings about (BPMN 2.0.2, 10.5.5), apart from where the event stands. It carries what the inputs of the event name.</summary>
internal abstract class EventThrow
{
    /// <summary>Computes what is thrown, so that nothing is thrown where part of it cannot be computed.</summary>
    /// <param name="step">The step.</param>
    /// <param name="element">The event or task.</param>
    /// <returns>The event that says so, or null where an incident was raised.</returns>
    public abstract ProcessEvent? Prepare(Step step, LiveElement element);

    /// <summary>Throws it.</summary>
    public virtual void Throw(Step step, LiveElement element, ProcessEvent thrown) => step.Record(thrown);
}
