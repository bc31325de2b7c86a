using System.Collections.Immutable;
using Workflows.Definitions.Feel.Compilation;

namespace Workflows.Definitions.Feel;

/// <summary>A function that an expression defined (DMN 1.5, 10.3.2.13.1), with the values that it saw there.</summary>
public sealed record FeelFunction : FeelValue
{
    private readonly Evaluator _body;
    private readonly Local? _captured;

    internal FeelFunction(ImmutableArray<string> parameters, Evaluator body, Local? captured)
    {
        Parameters = parameters;
        _body = body;
        _captured = captured;
    }

    /// <summary>The names of the parameters in order.</summary>
    public ImmutableArray<string> Parameters { get; }

    /// <inheritdoc/>
    public override string TypeName => "function";

    /// <summary>A function equals itself alone.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are the same.</returns>
    public bool Equals(FeelFunction? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => "function(" + string.Join(", ", Parameters) + ")";

    /// <summary>Calls the function with as many arguments as it has parameters.</summary>
    internal FeelValue Invoke(Evaluation evaluation, ReadOnlySpan<FeelValue> arguments)
    {
        evaluation.EnterCall();
        var local = _captured;
        foreach (var argument in arguments)
        {
            local = new Local(argument, local);
        }

        var value = _body(evaluation, local);
        evaluation.LeaveCall();
        return value;
    }
}
