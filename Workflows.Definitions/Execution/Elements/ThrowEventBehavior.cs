using Workflows.Definitions.Execution.Throwing;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// Throws, and goes on (BPMN 2.0.2, 10.5.3 and 10.5.4); of several things each. It goes no further where what it threw has
/// ended it.
/// </summary>
/// <param name="throws">What it throws; nothing for a milestone or a plain end.</param>
internal class ThrowEventBehavior(EventThrow[] throws) : ElementBehavior
{
    public override void OnActivate(Step step, LiveElement element)
    {
        if (TryThrow(step, element))
            ElementLifeCycle.Complete(step, element);
    }

    /// <summary>Throws everything, or nothing where an incident is raised.</summary>
    /// <returns>Whether the element goes on.</returns>
    protected bool TryThrow(Step step, LiveElement element)
    {
        if (throws.Length == 0)
            return true;
        var prepared = new ProcessEvent[throws.Length];
        for (var index = 0; index < throws.Length; index++)
        {
            if (throws[index].Prepare(step, element) is not { } thrown)
                return false;
            prepared[index] = thrown;
        }

        for (var index = 0; index < throws.Length; index++)
        {
            throws[index].Throw(step, element, prepared[index]);
            if (!step.GoesOn || step.State.Elements.Span.IndexOf(element.Key) < 0)
                return false;
        }

        return true;
    }
}
