namespace Workflows.Definitions.Feel;

/// <summary>
/// What an evaluation may know beside its variables. The language has no clock of its own:
/// the same expression, variables and context give the same value on every machine.
/// </summary>
/// <param name="Now">The moment that <c>now()</c> and <c>today()</c> speak of; without it both are null.</param>
public sealed record FeelEvaluationContext(DateTimeOffset? Now = null)
{
    /// <summary>The step budget where none is set.</summary>
    public const int DefaultStepBudget = 100_000;

    /// <summary>
    /// How many steps an evaluation may take. An operator, a call, an iteration and an element of a list built cost one step each,
    /// a text one step for each 32 characters.
    /// </summary>
    public int StepBudget { get; init; } = DefaultStepBudget;

    /// <summary>
    /// Where the evaluation leaves its warnings, at most 100 of them; null where nobody wants them, which is faster.
    /// </summary>
    public ICollection<FeelWarning>? Warnings { get; init; }
}

/// <summary>Why an evaluation gave null where a value was probably meant.</summary>
/// <param name="Code">The stable code, one of <see cref="FeelWarningCodes"/>.</param>
/// <param name="Message">What happened, in English.</param>
/// <param name="Offset">The first character of the expression concerned, from 0.</param>
/// <param name="Length">How many characters are concerned.</param>
public sealed record FeelWarning(string Code, string Message, int Offset, int Length);

/// <summary>The stable codes of <see cref="FeelWarning"/>.</summary>
public static class FeelWarningCodes
{
    /// <summary>A value has a type that the operator or function does not take.</summary>
    public const string Type = "feel.type";

    /// <summary>A name has no value in the scope.</summary>
    public const string UnknownName = "feel.unknown-name";

    /// <summary>The result cannot be represented: division by zero, a number or a day out of range.</summary>
    public const string Range = "feel.range";

    /// <summary>An argument has the right type, but a value that the function does not take.</summary>
    public const string Argument = "feel.argument";
}
