namespace Workflows.Definitions.Feel;

/// <summary>An evaluation was stopped because it took more steps, or called functions deeper, than it may.</summary>
/// <param name="stepBudget">The budget that was used up.</param>
public sealed class FeelBudgetExceededException(int stepBudget)
    : Exception($"The expression was stopped: it needs more than its budget of {stepBudget} steps.")
{
    /// <summary>The stable code of this error.</summary>
    public const string StableCode = "feel.budget-exceeded";

    /// <summary>The stable code of this error, by which a host finds its translation.</summary>
    public string Code => StableCode;

    /// <summary>The budget that was used up, in steps.</summary>
    public int StepBudget { get; } = stepBudget;
}
