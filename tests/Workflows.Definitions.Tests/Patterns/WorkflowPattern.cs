namespace Workflows.Definitions.Tests.Patterns;

/// <summary>How far BPMN expresses a pattern.</summary>
internal enum PatternSupport
{
    /// <summary>As the pattern is defined.</summary>
    Whole,

    /// <summary>Under a condition, which its line names.</summary>
    Partly,
}

/// <summary>One of the workflow control-flow patterns.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Support">How far BPMN expresses it.</param>
/// <param name="How">By what, and where only partly, what is missing.</param>
internal sealed record WorkflowPattern(int Number, string Name, PatternSupport Support, string How)
{
    /// <summary>All of them (Russell, ter Hofstede, van der Aalst and Mulyar: Workflow Control-Flow Patterns, 2006).</summary>
    public static WorkflowPattern[] All { get; } =
    [
        Whole(1, "Sequence", "a sequence flow"),
        Whole(2, "Parallel Split", "a parallel gateway, or several flows out of an activity"),
        Whole(3, "Synchronization", "a joining parallel gateway"),
        Whole(4, "Exclusive Choice", "an exclusive gateway"),
        Whole(5, "Simple Merge", "a merging exclusive gateway"),
        Whole(6, "Multi-Choice", "an inclusive gateway, or flows with conditions out of an activity"),
        Whole(7, "Structured Synchronizing Merge", "a joining inclusive gateway"),
        Whole(8, "Multi-Merge", "a merging exclusive gateway behind a parallel split"),
        Whole(9, "Structured Discriminator", "a complex gateway with `activationCount >= 1`"),
        Whole(10, "Arbitrary Cycles", "sequence flows back, entered and left anywhere"),
        Whole(11, "Implicit Termination", "a process ends when no token is left"),
        Whole(12, "Multiple Instances without Synchronization", "a loop whose fork begins an instance and goes on"),
        Whole(13, "Multiple Instances with a Priori Design-Time Knowledge", "a multi-instance activity with a number"),
        Whole(14, "Multiple Instances with a Priori Run-Time Knowledge", "a multi-instance activity with an expression or a list"),
        Partly(15, "Multiple Instances without a Priori Run-Time Knowledge", "a sub-process whose event sub-process begins one more each time; a multi-instance activity itself fixes its number when it begins"),
        Whole(16, "Deferred Choice", "an event-based gateway"),
        Partly(17, "Interleaved Parallel Routing", "a sequential ad-hoc sub-process with flows inside for the order; only activities of one scope take turns"),
        Partly(18, "Milestone", "an event on the boundary of the activity, or of the sub-process, that is the state; a token cannot be tested without being taken, so the state must be a scope"),
        Whole(19, "Cancel Task", "an interrupting boundary event"),
        Whole(20, "Cancel Case", "an interrupting event sub-process of the process, a terminate end event, or cancellation from outside"),
        Whole(21, "Structured Loop", "a standard loop, which tests before or after"),
        Whole(22, "Recursion", "a call activity that calls its own process"),
        Whole(23, "Transient Trigger", "a signal, which nobody keeps"),
        Whole(24, "Persistent Trigger", "a message event in a branch of its own, which joins where it is needed"),
        Partly(25, "Cancel Region", "an interrupting boundary event of a sub-process; a region must be a scope"),
        Whole(26, "Cancel Multiple Instance Activity", "an interrupting boundary event of the multi-instance activity"),
        Partly(27, "Complete Multiple Instance Activity", "an interrupting boundary event that leads to where the activity leads; the list of results so far is not collected"),
        Whole(28, "Blocking Discriminator", "a complex gateway with `activationCount >= 1`, which holds back what comes again until it begins anew"),
        Whole(29, "Cancelling Discriminator", "a sub-process with a complex gateway and a terminate end event"),
        Whole(30, "Structured Partial Join", "a complex gateway with `activationCount >= n`"),
        Whole(31, "Blocking Partial Join", "a complex gateway with `activationCount >= n`"),
        Whole(32, "Cancelling Partial Join", "a sub-process with a complex gateway and a terminate end event"),
        Whole(33, "Generalised AND-Join", "a joining parallel gateway, which keeps what comes early"),
        Whole(34, "Static Partial Join for Multiple Instances", "a complex behaviour definition that throws when enough are done, caught on the boundary without interrupting"),
        Whole(35, "Cancelling Partial Join for Multiple Instances", "a completion condition over `nrOfCompletedInstances`"),
        Partly(36, "Dynamic Partial Join for Multiple Instances", "as 15, with a conditional boundary event that interrupts; what is still under way is cancelled"),
        Whole(37, "Local Synchronizing Merge", "a joining inclusive gateway, which knows by itself what can still come"),
        Whole(38, "General Synchronizing Merge", "a joining inclusive gateway, in loops too"),
        Partly(39, "Critical Section", "the sections as sub-processes in one sequential ad-hoc sub-process; sections of different scopes cannot exclude each other"),
        Whole(40, "Interleaved Routing", "a sequential ad-hoc sub-process"),
        Whole(41, "Thread Merge", "`startQuantity`"),
        Whole(42, "Thread Split", "`completionQuantity`"),
        Whole(43, "Explicit Termination", "a terminate end event"),
    ];

    private static WorkflowPattern Whole(int number, string name, string how) => new(number, name, PatternSupport.Whole, how);

    private static WorkflowPattern Partly(int number, string name, string how) => new(number, name, PatternSupport.Partly, how);
}
