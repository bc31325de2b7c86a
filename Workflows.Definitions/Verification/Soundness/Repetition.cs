using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>
/// How often an activity is done (BPMN 2.0.2, 10.3.8). Instances side by side have scopes of their own and do what one does,
/// so one is followed for all; one after the other it is a loop that goes on or ends by choice.
/// </summary>
/// <param name="IsRepeated">Whether it may be done other than once.</param>
/// <param name="MayBeNone">Whether it may be done not at all.</param>
/// <param name="IsInTurn">Whether it may begin again when it was done.</param>
/// <param name="IsSideBySide">Whether several instances live at once.</param>
/// <param name="While">For a standard loop: the condition under which it is done again; null where it is always or unknown.</param>
/// <param name="IsBounded">Whether a number bounds how often, so that the condition alone does not decide.</param>
internal sealed record Repetition(
    bool IsRepeated, bool MayBeNone, bool IsInTurn, bool IsSideBySide, AbstractCondition? While, bool IsBounded)
{
    private static readonly Repetition Once = new(false, false, false, false, null, false);

    public static Repetition Of(FlowNode element) => (element as Activity)?.LoopCharacteristics switch
    {
        StandardLoopCharacteristics loop => new Repetition(
            true, loop.TestBefore, IsInTurn: loop.LoopMaximum is not 1, false, Condition(loop.LoopCondition), loop.LoopMaximum is not null),
        MultiInstanceLoopCharacteristics { IsSequential: true } loop => new Repetition(true, MayBeEmpty(loop), true, false, null, true),
        MultiInstanceLoopCharacteristics loop => new Repetition(true, MayBeEmpty(loop), false, true, null, true),
        _ => Once,
    };

    /// <summary>Whether a further time follows; null where that is open.</summary>
    public bool? GoesOn(IFeelScope known)
    {
        if (!IsInTurn)
            return false;
        var holds = While is null ? true : While.Holds(known);
        return holds is true && IsBounded ? null : holds;
    }

    /// <summary>Whether it is done a first time; null where that is open.</summary>
    public bool? Begins(IFeelScope known) => !MayBeNone ? true : While is null ? null : While.Holds(known);

    private static AbstractCondition? Condition(FormalExpression? expression) =>
        expression is null ? null : AbstractCondition.Of(expression);

    private static bool MayBeEmpty(MultiInstanceLoopCharacteristics loop) =>
        loop.LoopCardinality is not { } cardinality
        || AbstractCondition.Of(cardinality).ValueOf(FeelContext.Empty) is not FeelNumber { Value: > 0 };
}
