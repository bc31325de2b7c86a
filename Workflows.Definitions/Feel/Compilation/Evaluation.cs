using System.Runtime.CompilerServices;
using Workflows.Definitions.Feel.Patterns;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>A compiled node: computes its value from the evaluation and the innermost local.</summary>
internal delegate FeelValue Evaluator(Evaluation evaluation, Local? local);

/// <summary>
/// The value of a name that the expression itself binds: a loop's variable, an entry of a context, a parameter.
/// The compiler knows how far out each name stands, so that none is searched for.
/// </summary>
internal sealed class Local(FeelValue value, Local? outer)
{
    /// <summary>The value; it changes only of the results so far of a loop.</summary>
    public FeelValue Value { get; set; } = value;

    public Local? Outer { get; } = outer;

    /// <summary>The local a number of steps further out.</summary>
    public static FeelValue At(Local? innermost, int depth)
    {
        for (; depth > 0; depth--)
        {
            innermost = innermost!.Outer;
        }

        return innermost!.Value;
    }
}

/// <summary>One evaluation under way: its variables, what remains of its budget, its warnings.</summary>
internal sealed class Evaluation(IFeelScope scope, FeelEvaluationContext context)
{
    private const int MaximumWarnings = 100;
    private const int MaximumCallDepth = 64;
    private const int MaximumValueDepth = 128;
    private int _remaining = context.StepBudget;
    private int _callDepth;
    private Dictionary<(string Pattern, string Flags), TextPattern?>? _patterns;

    public IFeelScope Scope => scope;

    public DateTimeOffset? Now => context.Now;

    /// <summary>Pays for one step.</summary>
    /// <exception cref="FeelBudgetExceededException">The budget is used up.</exception>
    public void Step()
    {
        if (--_remaining < 0)
        {
            throw new FeelBudgetExceededException(context.StepBudget);
        }
    }

    /// <summary>Pays for work in proportion to a number of elements.</summary>
    /// <exception cref="FeelBudgetExceededException">The budget is used up.</exception>
    public void Charge(long steps)
    {
        if (steps > _remaining)
        {
            throw new FeelBudgetExceededException(context.StepBudget);
        }

        _remaining -= (int)steps;
    }

    /// <summary>Pays for a collection that was built.</summary>
    /// <returns>The collection.</returns>
    /// <exception cref="FeelBudgetExceededException">The budget is used up, or collections nest too deep within one another.</exception>
    public TValue Built<TValue>(TValue collection)
        where TValue : FeelValue
    {
        Charge(collection.Weight);
        return collection.Depth <= MaximumValueDepth ? collection : throw new FeelBudgetExceededException(context.StepBudget);
    }

    /// <summary>Pays for a text before it is made, so that doubling texts cannot fill the memory.</summary>
    public void ChargeText(long length) => Charge(length / FeelText.CharactersPerStep);

    /// <summary>Begins a call of a function that an expression defined; such functions may call themselves.</summary>
    /// <exception cref="FeelBudgetExceededException">The calls nest too deep.</exception>
    public void EnterCall()
    {
        Step();
        EnsureStack();
        if (++_callDepth > MaximumCallDepth)
        {
            throw new FeelBudgetExceededException(context.StepBudget);
        }
    }

    /// <summary>Ends an evaluation that recurs too deep for the stack.</summary>
    /// <exception cref="FeelBudgetExceededException">The stack has no room left.</exception>
    public void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new FeelBudgetExceededException(context.StepBudget);
        }
    }

    public void LeaveCall() => _callDepth--;

    /// <summary>Leaves a warning.</summary>
    /// <returns>Null, the value of what went wrong.</returns>
    public FeelValue Warn(SourceSpan span, string code, string message)
    {
        if (context.Warnings is { } warnings && warnings.Count < MaximumWarnings)
        {
            warnings.Add(new FeelWarning(code, message, span.Offset, span.Length));
        }

        return FeelNull.Value;
    }

    /// <summary>A pattern, paid for once in an evaluation; null where the text or the flags are none.</summary>
    public TextPattern? Pattern(string pattern, string flags)
    {
        _patterns ??= [];
        if (!_patterns.TryGetValue((pattern, flags), out var known))
        {
            Charge(100);
            known = TextPattern.TryCreate(pattern, flags);
            _patterns.Add((pattern, flags), known);
        }

        return known;
    }
}
