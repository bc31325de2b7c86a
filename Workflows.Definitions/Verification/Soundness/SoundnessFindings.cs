using System.Collections.Immutable;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>A kind of finding that is proved, and why it matters.</summary>
/// <param name="Kind">Its code, severity and message.</param>
/// <param name="Explanation">Why it matters and what to do about it, in English; one sentence or two.</param>
public sealed record ProvedFinding(DiagnosticKind Kind, string Explanation);

/// <summary>What the proof of soundness may find.</summary>
public static class SoundnessFindings
{
    internal static ProvedFinding CannotEnd { get; } = new(
        new("soundness.cannotEnd", DiagnosticSeverity.Error, "Whatever is decided, no instance of {0} ever ends."),
        "An instance that cannot end stays in every list for ever; the example shows where it stops.");

    internal static ProvedFinding Deadlock { get; } = new(
        new("soundness.deadlock", DiagnosticSeverity.Error, "{0} waits for ever: a token from {1} is there, and none can come from {2} any more. It comes to that by: {3}."),
        "A parallel gateway waits for every incoming flow. Where only some of the flows bring a token, join them with the kind of gateway that parted them.");

    internal static ProvedFinding PossibleDeadlock { get; } = new(
        new("soundness.possibleDeadlock", DiagnosticSeverity.Warning, "{0} waits for ever, if the conditions on the way can hold together: a token from {1} is there, and none can come from {2} any more. It comes to that by: {3}."),
        "Several conditions on the way read the same variable, so that perhaps they exclude each other; if so, one gateway instead of several would say it plainly.");

    internal static ProvedFinding TooFewTokens { get; } = new(
        new("soundness.tooFewTokens", DiagnosticSeverity.Error, "{0} waits for ever: it begins when {1} tokens have come, and only {2} can. It comes to that by: {3}."),
        "The start quantity of an activity must be what the flows before it bring together; 1 is the usual one.");

    internal static ProvedFinding UncaughtError { get; } = new(
        new("soundness.uncaughtError", DiagnosticSeverity.Warning, "{0} throws what nothing in the process catches, so that the instance stops there. It comes to that by: {1}."),
        "Put an event that catches it on the boundary of an activity around it, or into an event sub-process. Only where another process calls this one, its call activity may catch the error instead.");

    internal static ProvedFinding NoWayOut { get; } = new(
        new("soundness.noWayOut", DiagnosticSeverity.Error, "No flow out of {0} is open, so that the instance stops there. It comes to that by: {1}."),
        "Each decision that a task offers needs a flow that takes it; a default flow takes what is left.");

    internal static ProvedFinding LackOfSynchronization { get; } = new(
        new("soundness.lackOfSynchronization", DiagnosticSeverity.Warning, "Two tokens can be at {0} at once: the paths that part at {1} meet at {2} without waiting for each other, and what follows happens twice."),
        "Join parallel paths with a parallel gateway before they go on together.");

    internal static ProvedFinding UnboundedGrowth { get; } = new(
        new("soundness.unboundedGrowth", DiagnosticSeverity.Warning, "Each round through {0} leaves one more token at {1}, without any bound."),
        "A loop that leads out of a parallel part makes the part begin again beside itself; join the part before the way back.");

    internal static ProvedFinding DeadElement { get; } = new(
        new("soundness.deadElement", DiagnosticSeverity.Warning, "{0} is never reached, whatever is decided, although {1} leads there."),
        "The condition before it never holds. A step that can never happen may be an approval that everybody believes in.");

    internal static ProvedFinding NoWayToAnEnd { get; } = new(
        new("soundness.noWayToAnEnd", DiagnosticSeverity.Error, "From {0} on there is no way to an end: the instance goes round through {1} for ever. It comes to that by: {2}."),
        "Give the loop a way out.");

    internal static ProvedFinding Endless { get; } = new(
        new("soundness.endless", DiagnosticSeverity.Error, "At {0} tokens move on and on without ever waiting for anything."),
        "The engine refuses the command that would begin such a loop; let it wait for something, or give it a way out.");

    internal static ProvedFinding PossiblyEndless { get; } = new(
        new("soundness.possiblyEndless", DiagnosticSeverity.Warning, "Nothing waits and nothing changes in the loop of {0}: once a token goes round, it goes round for ever."),
        "What the conditions read does not change on the way, so they come out the same each time; the engine refuses the command that begins such a loop.");

    internal static ProvedFinding NotDecided { get; } = new(
        new("soundness.notDecided", DiagnosticSeverity.Warning, "Whether {0} is sound is not decided: it has too many states, or choices with too many alternatives, and the proof stopped after {1} states. Those show nothing but what is said here."),
        "Parallel paths that can meet in many ways make many states. Structure them, each split joined again by a gateway of its kind, and the proof becomes small.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ProvedFinding> All { get; } =
    [
        CannotEnd, Deadlock, PossibleDeadlock, TooFewTokens, UncaughtError, NoWayOut, LackOfSynchronization, UnboundedGrowth, DeadElement, NoWayToAnEnd, Endless, PossiblyEndless, NotDecided,
    ];
}
