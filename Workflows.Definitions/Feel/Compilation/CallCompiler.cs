using Workflows.Definitions.Feel.Functions;
using Workflows.Definitions.Feel.Syntax;

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
        foreach (var parameter in definition.Parameters)
        {
            if (!seen.Add(parameter))
            {
                scope.Findings.Refuse(FeelDiagnosticCodes.DuplicateName, $"The function has two parameters '{parameter}'.", definition.Span);
            }

            scope = scope.With(parameter);
        }

        var body = ExpressionCompiler.Compile(definition.Body, scope);
        return (_, local) => new FeelFunction(definition.Parameters, body, local);
    }

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
        return (evaluation, local) =>
        {
            var values = Evaluate(arguments, evaluation, local);
            foreach (var candidate in candidates)
            {
                if (candidate.Function.Accept(values, candidate.Order!) is { } accepted)
                {
                    return Call(candidate.Function, new FunctionCall(evaluation, accepted, span));
                }
            }

            return evaluation.Warn(span, FeelWarningCodes.Type, "The function does not take arguments of these types.");
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

    private static FeelValue Call(BuiltInFunction function, FunctionCall call)
    {
        try
        {
            return function.Body(call);
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            return call.Evaluation.Warn(call.Span, FeelWarningCodes.Range, "The result is out of range.");
        }
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
                if (values.Length != callee.Parameters.Length || position < 0 || values[position] is not null)
                {
                    return evaluation.Warn(span, FeelWarningCodes.Type, "The arguments do not fit the function's parameters.");
                }

                values[position] = arguments[index](evaluation, local);
            }

            return values.Length == callee.Parameters.Length
                ? callee.Invoke(evaluation, values)
                : evaluation.Warn(span, FeelWarningCodes.Type, "The arguments do not fit the function's parameters.");
        };
    }

    /// <summary>A function that a call may mean, and for each of its parameters the argument that fills it.</summary>
    private sealed record CallCandidate(BuiltInFunction Function, int[]? Order);
}
