using Workflows.Definitions.Execution.Triggers;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// A start event of a process that something begins (BPMN 2.0.2, 10.5.2). The host watches for it; where several things must
/// come together the first begins the instance, which waits here for the others.
/// </summary>
/// <param name="triggers">What begins the process.</param>
internal sealed class EventStartBehavior(EventTriggers triggers) : CatchingBehavior(triggers)
{
    public bool NeedsAll { get; } = triggers.NeedsAll;
}
