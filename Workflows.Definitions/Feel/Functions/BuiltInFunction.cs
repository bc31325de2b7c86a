using Workflows.Definitions.Feel.Semantics;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Functions;

internal delegate FeelValue FunctionBody(FunctionCall call);

/// <summary>One parameter; <paramref name="Belongs"/> is null where any value is taken, null included.</summary>
internal sealed record FunctionParameter(string Name, string Type, bool Repeats, Func<FeelValue, bool>? Belongs);

/// <summary>
/// A row of the table of functions. The signature is both documentation and check: <c>name(parameter: type, ...)</c>,
/// with <c>type...</c> for a last parameter that takes one argument or more.
/// </summary>
internal sealed class BuiltInFunction
{
    private readonly FunctionParameter[] _parameters;

    public BuiltInFunction(string signature, string summary, FunctionBody body)
    {
        var opening = signature.IndexOf('(', StringComparison.Ordinal);
        Signature = signature;
        Summary = summary;
        Body = body;
        Name = signature[..opening];
        _parameters = [.. signature[(opening + 1)..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(ReadParameter)];
    }

    public string Name { get; }

    public string Signature { get; }

    public string Summary { get; }

    public FunctionBody Body { get; }

    private bool Repeats => _parameters is [.., { Repeats: true }];

    /// <summary>For each parameter the argument that fills it; null where the call does not fit the signature.</summary>
    public int[]? OrderOf(Invocation invocation)
    {
        var count = invocation.Arguments.Length;
        if (!invocation.IsNamed)
        {
            return count == _parameters.Length || (Repeats && count > _parameters.Length) ? [.. Enumerable.Range(0, count)] : null;
        }

        var order = _parameters
            .Select(parameter => invocation.Arguments.ToList().FindIndex(argument => argument.Name == parameter.Name))
            .ToArray();
        return count == _parameters.Length && order.Distinct().Count() == count && !order.Contains(-1) ? order : null;
    }

    /// <summary>The arguments in the order of the parameters and of their types; null where they have other types.</summary>
    public FeelValue[]? Accept(FeelValue[] values, int[] order)
    {
        var accepted = new FeelValue[order.Length];
        for (var index = 0; index < order.Length; index++)
        {
            var parameter = _parameters[Math.Min(index, _parameters.Length - 1)];
            if (Convert(values[order[index]], parameter) is not { } value)
            {
                return null;
            }

            accepted[index] = value;
        }

        return accepted;
    }

    /// <summary>The implicit conversions: from a list of one element, and to one (DMN 1.5, 10.3.2.9.4).</summary>
    private static FeelValue? Convert(FeelValue value, FunctionParameter parameter)
    {
        if (parameter.Belongs is null || parameter.Belongs(value))
        {
            return value;
        }

        return value switch
        {
            FeelList { Items: [var only] } when parameter.Belongs(only) => only,
            not FeelNull when parameter.Type == "list" => new FeelList([value]),
            _ => null,
        };
    }

    private static FunctionParameter ReadParameter(string text)
    {
        var separator = text.IndexOf(": ", StringComparison.Ordinal);
        var type = text[(separator + 2)..];
        var repeats = type.EndsWith("...", StringComparison.Ordinal);
        type = repeats ? type[..^3] : type;
        var belongs = type == "any" ? null : FeelTypes.Find(type) ?? throw new InvalidOperationException("Unknown type " + type);
        return new FunctionParameter(text[..separator], type, repeats, belongs);
    }
}
