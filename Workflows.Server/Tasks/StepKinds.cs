namespace Workflows.Server.Tasks;

/// <summary>The kinds of step that the platform itself treats in a special way.</summary>
public static class StepKinds
{
    /// <summary>The section's own step: change the text and submit it again, or withdraw it.</summary>
    public const string Revision = "revision";
}

/// <summary>The decisions that the platform itself knows.</summary>
public static class Decisions
{
    public const string Approve = "approve";

    public const string Return = "return";

    public const string Refuse = "refuse";

    /// <summary>The section submits the next revision.</summary>
    public const string Submit = "submit";

    /// <summary>The section takes the item back.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>What is recorded for a task that offers no decisions.</summary>
    public const string Complete = "complete";
}
