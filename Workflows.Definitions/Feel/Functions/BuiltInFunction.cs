using System.Collections.Immutable;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Functions;

internal delegate FeelValue FunctionBody(FunctionCall call);

/// <summary>One parameter; without a type it takes any value, null included.</summary>
internal sealed record FunctionParameter(string Name, FeelType? Type, bool Repeats, bool TakesNull)
{
    public bool Accepts(FeelValue value) => Type is null || Type.Includes(value) || (TakesNull && value is FeelNull);
}

/// <summary>
/// A row of the table of functions. The signature is both documentation and check: <c>name(parameter: type, ...)</c>, with
/// <c>type?</c> for a parameter that may be null, and <c>type...</c> for a last one that takes one argument or more.
/// </summary>
internal sealed class BuiltInFunction
{
    private readonly FunctionParameter[] _parameters;
    private readonly FunctionBody _body;

    public BuiltInFunction(string signature, string summary, FunctionBody body)
    {
        var opening = signature.IndexOf('(', StringComparison.Ordinal);
        Signature = signature;
        Summary = summary;
        _body = body;
        Name = signature[..opening];
        _parameters = [.. signature[(opening + 1)..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(ReadParameter)];
    }

    public string Name { get; }

    public string Signature { get; }

    public string Summary { get; }

    public ImmutableArray<string> ParameterNames => [.. _parameters.Select(parameter => parameter.Name)];

    private bool Repeats => _parameters is [.., { Repeats: true }];

    /// <summary>Whether the function can be called with a number of arguments.</summary>
    public bool Accepts(int count) => count == _parameters.Length || (Repeats && count > _parameters.Length);

    /// <summary>
    /// For each parameter the argument that fills it, or -1 where none does and null takes its place; null where the call does not
    /// fit the signature.
    /// </summary>
    public int[]? OrderOf(Invocation invocation)
    {
        var count = invocation.Arguments.Length;
        if (!invocation.IsNamed)
        {
            return Accepts(count) ? [.. Enumerable.Range(0, count)] : null;
        }

        var order = Array.ConvertAll(_parameters, parameter => PositionOf(parameter.Name, invocation.Arguments));
        var isComplete = _parameters.Zip(order).All(pair => pair.Second >= 0 || pair.First.Type is null || pair.First.TakesNull);
        return isComplete && order.Count(position => position >= 0) == count ? order : null;
    }

    /// <summary>The arguments in the order of the parameters and of their types; null where they have other types.</summary>
    public FeelValue[]? Accept(FeelValue[] values, int[] order)
    {
        // Most calls need neither reordering nor conversion, so that the values are taken as they are.
        var accepted = values.Length == order.Length ? values : new FeelValue[order.Length];
        for (var index = 0; index < order.Length; index++)
        {
            var argument = order[index] < 0 ? FeelNull.Value : values[order[index]];
            if (Convert(argument, _parameters[Math.Min(index, _parameters.Length - 1)]) is not { } value)
            {
                return null;
            }

            if (ReferenceEquals(accepted, values) && (order[index] != index || !ReferenceEquals(value, argument)))
            {
                accepted = [.. values];
            }

            accepted[index] = value;
        }

        return accepted;
    }

    /// <summary>Calls the function with arguments that it accepted.</summary>
    public FeelValue Call(FunctionCall call)
    {
        try
        {
            return _body(call);
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            return call.Evaluation.Warn(call.Span, FeelWarningCodes.Range, "The result is out of range.");
        }
    }

    /// <summary>The implicit conversions (DMN 1.5, 10.3.2.9.4); a parameter that repeats takes lists as they are.</summary>
    private static FeelValue? Convert(FeelValue value, FunctionParameter parameter)
    {
        if (parameter.Accepts(value))
        {
            return value;
        }

        return value is FeelNull ? null : parameter.Type!.Convert(value);
    }

    private static int PositionOf(string name, ImmutableArray<Argument> arguments)
    {
        for (var position = 0; position < arguments.Length; position++)
        {
            if (arguments[position].Name == name)
            {
                return position;
            }
        }

        return -1;
    }

    private static FunctionParameter ReadParameter(string text)
    {
        var separator = text.IndexOf(": ", StringComparison.Ordinal);
        var type = text[(separator + 2)..];
        var repeats = type.EndsWith("...", StringComparison.Ordinal);
        type = repeats ? type[..^3] : type;
        var takesNull = type.EndsWith('?');
        type = takesNull ? type[..^1] : type;
        var belongs = type == "any" ? null : FeelType.Named(type) ?? throw new InvalidOperationException("Unknown type " + type);
        return new FunctionParameter(text[..separator], belongs, repeats, takesNull);
    }
}
