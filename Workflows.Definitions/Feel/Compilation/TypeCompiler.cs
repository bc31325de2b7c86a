using Workflows.Definitions.Feel.Syntax;
using Workflows.Definitions.Feel.Types;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>Finds the types that a text names, and tests values for them.</summary>
internal static class TypeCompiler
{
    public static Evaluator Compile(InstanceOf test, NameScope scope)
    {
        var operand = ExpressionCompiler.Compile(test.Value, scope);
        var type = Resolve(test.Type, scope.Findings);
        return (evaluation, local) =>
        {
            var value = operand(evaluation, local);
            evaluation.Charge(value.Weight);
            return FeelBoolean.Of(type.Includes(value));
        };
    }

    /// <summary>The type that is written; one that is not known is refused.</summary>
    public static FeelType Resolve(TypeReference reference, Findings findings)
    {
        if (reference.Arguments is not { } arguments)
        {
            return findings.TypeOf(reference.Name) ?? Unknown(reference, findings, "There is no type");
        }

        var types = arguments.Select(argument => Resolve(argument.Type, findings)).ToArray();
        return reference.Name switch
        {
            "context" => FeelType.ContextOf([.. arguments.Zip(types, (argument, type) => KeyValuePair.Create(argument.Name!, type))]),
            "function" => FeelType.FunctionOf([.. types], Resolve(reference.Result!, findings)),
            "list" when types is [var element] => FeelType.ListOf(element),
            "range" when types is [var element] => FeelType.RangeOf(element),
            _ => Unknown(reference, findings, "Exactly one type stands in the brackets of"),
        };
    }

    private static SimpleType Unknown(TypeReference reference, Findings findings, string message)
    {
        findings.Refuse(FeelDiagnosticCodes.UnknownType, $"{message} '{reference.Name}'.", reference.Span);
        return SimpleType.Any;
    }
}
