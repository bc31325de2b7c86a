using System.Collections.Immutable;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Feel.Functions;
using Workflows.Definitions.Feel.Syntax;
using Workflows.Definitions.Feel.Types;

namespace Workflows.Definitions.Feel;

/// <summary>A function as a value (DMN 1.5, 10.3.2.13): one that an expression defined, with the values that it saw there, or a built-in one.</summary>
public sealed record FeelFunction : FeelValue
{
    private readonly Evaluator? _body;
    private readonly Local? _captured;
    private readonly BuiltInFunction[] _overloads = [];

    internal FeelFunction(ImmutableArray<string> parameters, Evaluator body, Local? captured)
    {
        Parameters = parameters;
        _body = body;
        _captured = captured;
    }

    internal FeelFunction(BuiltInFunction[] overloads)
    {
        Parameters = overloads[0].ParameterNames;
        _overloads = overloads;
    }

    /// <summary>The names of the parameters in order; of a built-in function those of its first form.</summary>
    public ImmutableArray<string> Parameters { get; }

    /// <inheritdoc/>
    public override string TypeName => "function";

    /// <summary>The types that arguments are converted to; null where none is declared.</summary>
    internal ImmutableArray<FeelType>? ParameterTypes { get; init; }

    /// <summary>The type that the result is converted to; null where none is declared.</summary>
    internal FeelType? ResultType { get; init; }

    /// <summary>The result's type as far as the body's form tells it; null where nothing is known.</summary>
    internal FeelType? InferredResultType { get; init; }

    /// <summary>The function's type; null where nothing is known of it.</summary>
    internal FunctionType? Type => _body is null
        ? null
        : new FunctionType(ParameterTypes ?? [.. Parameters.Select(_ => FeelType.Any)], ResultType ?? InferredResultType ?? FeelType.Null);

    /// <summary>A function equals itself alone.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are the same.</returns>
    public bool Equals(FeelFunction? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => "function(" + string.Join(", ", Parameters) + ")";

    /// <summary>Whether the function can be called with a number of arguments.</summary>
    internal bool Accepts(int count) =>
        _body is null ? Array.Exists(_overloads, overload => overload.Accepts(count)) : Parameters.Length == count;

    /// <summary>Calls the function; arguments that it does not take give null with a warning.</summary>
    internal FeelValue Invoke(Evaluation evaluation, FeelValue[] arguments, SourceSpan span)
    {
        if (_body is null)
        {
            evaluation.Step();
            return BuiltInFunctions.Call(_overloads, evaluation, arguments, span);
        }

        if (arguments.Length != Parameters.Length || !TryConvert(evaluation, arguments))
        {
            return evaluation.Warn(span, FeelWarningCodes.Type, "The arguments do not fit the function's parameters.");
        }

        evaluation.EnterCall();
        var local = _captured;
        foreach (var argument in arguments)
        {
            local = new Local(argument, local);
        }

        var value = _body(evaluation, local);
        evaluation.LeaveCall();
        if (ResultType is null)
        {
            return value;
        }

        evaluation.Charge(value.Weight);
        return ResultType.Convert(value)
            ?? evaluation.Warn(span, FeelWarningCodes.Type, $"The function's result is no {ResultType.Name}.");
    }

    private bool TryConvert(Evaluation evaluation, FeelValue[] arguments)
    {
        if (ParameterTypes is not { } types)
        {
            return true;
        }

        for (var index = 0; index < arguments.Length; index++)
        {
            evaluation.Charge(arguments[index].Weight);
            if (types[index].Convert(arguments[index]) is not { } converted)
            {
                return false;
            }

            arguments[index] = converted;
        }

        return true;
    }
}
