namespace Workflows.Definitions.Verification.Soundness;

/// <summary>What happens in one step of a counterexample.</summary>
public enum TraceStepKind
{
    /// <summary>A token enters the element.</summary>
    Entered,

    /// <summary>A token leaves the element; the detail is the flow that it takes, or null where it ends or jumps by a link.</summary>
    Left,

    /// <summary>A gateway or activity whose conditions are open chooses; the detail is the flow, or several with blanks between them.</summary>
    Chosen,

    /// <summary>Whoever the element waits for has done their part; the detail is the decision, or null.</summary>
    Completed,

    /// <summary>The event happens.</summary>
    Happened,

    /// <summary>The element is ended from outside before it is done.</summary>
    Interrupted,

    /// <summary>The event, or whoever carries the activity out, throws; the detail is what catches it, or null where nothing does.</summary>
    Thrown,

    /// <summary>An activity that is done more than once, or not at all, begins a time.</summary>
    Began,

    /// <summary>A token waits at the gateway for others; the detail is the flow that it came by.</summary>
    Waits,
}

/// <summary>One step of a run that shows a finding; together the steps can be played on the diagram from the start.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="ElementId">At which element.</param>
/// <param name="Detail">The flow taken or the decision, as the kind says; else null.</param>
public sealed record TraceStep(TraceStepKind Kind, string ElementId, string? Detail = null);
