using System.Collections.Immutable;
using Workflows.Definitions.Feel.Functions;
using Workflows.Definitions.Feel.Syntax;
using Workflows.Definitions.Feel.Types;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>Calls of built-in functions, found while compiling, and of functions that are values, found while evaluating.</summary>
internal static class CallCompiler
{
    private const string IsDefined = "is defined";

    public static Evaluator Compile(Invocation invocation, NameScope scope)
    {
        if (invocation.Function is not NameReference { Name: var name } || scope.Find(name, out _) is not null)
        {
            return CompileValueCall(invocation, scope);
        }

        if (name == IsDefined && invocation.Arguments is [var only])
        {
            return NameCompiler.CompileIsDefined(only.Value, scope);
        }

        if (BuiltInFunctions.Find(name) is { } overloads)
        {
            return CompileBuiltIn(invocation, overloads, scope);
        }

        if (!scope.Findings.IsKnown(name))
        {
            scope.Findings.Refuse(FeelDiagnosticCodes.UnknownFunction, $"There is no function '{name}'.", invocation.Function.Span);
        }

        return CompileValueCall(invocation, scope);
    }

    public static Evaluator Compile(FunctionDefinition definition, NameScope scope)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var outer = scope;
        foreach (var parameter in definition.Parameters)
        {
            if (!seen.Add(parameter.Name))
            {
                scope.Findings.Refuse(FeelDiagnosticCodes.DuplicateName, $"The function has two parameters '{parameter.Name}'.", definition.Span);
            }

            scope = scope.With(parameter.Name);
        }

        var body = ExpressionCompiler.Compile(definition.Body, scope);
        var names = definition.Parameters.Select(parameter => parameter.Name).ToImmutableArray();
        var types = TypesOf(definition, outer.Findings);
        var result = TypeInference.Of(definition.Body);
        return (_, local) => new FeelFunction(names, body, local) { ParameterTypes = types, InferredResultType = result };
    }

    /// <summary>The parameters' types; null where none is declared.</summary>
    private static ImmutableArray<FeelType>? TypesOf(FunctionDefinition definition, Findings findings) =>
        definition.Parameters.All(parameter => parameter.Type is null)
            ? null
            : [.. definition.Parameters.Select(parameter => parameter.Type is null ? FeelType.Any : TypeCompiler.Resolve(parameter.Type, findings))];

    private static Evaluator CompileBuiltIn(Invocation invocation, BuiltInFunction[] overloads, NameScope scope)
    {
        var arguments = ExpressionCompiler.CompileAll(invocation.Arguments.Select(argument => argument.Value), scope);
        var candidates = overloads
            .Select(function => new CallCandidate(function, function.OrderOf(invocation)))
            .Where(candidate => candidate.Order is not null)
            .ToArray();
        if (candidates.Length == 0)
        {
            scope.Findings.Refuse(
                FeelDiagnosticCodes.Arguments,
                "The arguments fit none of: " + string.Join("; ", overloads.Select(function => function.Signature)) + ".",
                invocation.Span);
        }

        var span = invocation.Span;
        var pattern = PatternFunctions.PatternOf(overloads[0].Name, invocation.Arguments);
        return (evaluation, local) =>
        {
            var values = Evaluate(arguments, evaluation, local);
            foreach (var candidate in candidates)
            {
                if (candidate.Function.Accept(values, candidate.Order!) is { } accepted)
                {
                    return candidate.Function.Call(new FunctionCall(evaluation, accepted, span) { Pattern = pattern });
                }
            }

            return BuiltInFunctions.RefuseTypes(evaluation, span);
        };
    }

    private static FeelValue[] Evaluate(Evaluator[] arguments, Evaluation evaluation, Local? local)
    {
        evaluation.Step();
        var values = arguments.Length == 0 ? [] : new FeelValue[arguments.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = arguments[index](evaluation, local);
            evaluation.Charge(values[index].Weight);
        }

        return values;
    }

    private static Evaluator CompileValueCall(Invocation invocation, NameScope scope)
    {
        var function = ExpressionCompiler.Compile(invocation.Function, scope);
        var arguments = ExpressionCompiler.CompileAll(invocation.Arguments.Select(argument => argument.Value), scope);
        var names = invocation.IsNamed ? invocation.Arguments.Select(argument => argument.Name!).ToArray() : null;
        var span = invocation.Span;
        return (evaluation, local) =>
        {
            if (function(evaluation, local) is not FeelFunction callee)
            {
                return evaluation.Warn(span, FeelWarningCodes.Type, "The value that is called is no function.");
            }

            var values = new FeelValue[arguments.Length];
            for (var index = 0; index < values.Length; index++)
            {
                var position = names is null ? index : callee.Parameters.IndexOf(names[index]);
                if (position < 0 || position >= values.Length || values[position] is not null)
                {
                    return evaluation.Warn(span, FeelWarningCodes.Type, "The arguments do not fit the function's parameters.");
                }

                values[position] = arguments[index](evaluation, local);
            }

            return callee.Invoke(evaluation, values, span);
        };
    }

    /// <summary>A function that a call may mean, and for each of its parameters the argument that fills it.</summary>
    private sealed record CallCandidate(BuiltInFunction Function, int[]? Order);
}
