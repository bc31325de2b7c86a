using Workflows.Definitions.Feel.Functions;
using Workflows.Definitions.Feel.Semantics;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>Names and paths.</summary>
internal static class NameCompiler
{
    public static Evaluator Compile(NameReference reference, NameScope scope)
    {
        var depth = scope.Find(reference.Name, out var elements);
        var evaluator = depth is { } known ? CompileLocal(known) : CompileVariable(reference, scope);
        if (elements is null)
        {
            if (depth is null && BuiltInFunctions.Find(reference.Name) is null)
            {
                scope.Findings.UnboundNames.Add(reference.Name);
            }

            return evaluator;
        }

        for (var index = elements.Count - 1; index >= 0; index--)
        {
            evaluator = CompileElementMember(elements[index], reference.Name, evaluator);
        }

        return evaluator;
    }

    public static Evaluator Compile(PathExpression path, NameScope scope)
    {
        var source = ExpressionCompiler.Compile(path.Source, scope);
        var member = path.Member;
        var span = path.Span;
        return (evaluation, local) =>
        {
            var value = source(evaluation, local);
            if (value is FeelContext context && context.TryGetVariable(member, out var entry))
            {
                return entry;
            }

            if (value is FeelList list)
            {
                return evaluation.Built(FeelMembers.OfEach(list, member));
            }

            return FeelMembers.Find(value, member)
                ?? evaluation.Warn(span, FeelWarningCodes.UnknownName, "The value has no such member.");
        };
    }

    /// <summary>Whether what a name or path leads to exists, be it null (the function <c>is defined</c>).</summary>
    public static Evaluator CompileIsDefined(FeelNode node, NameScope scope)
    {
        if (node is PathExpression path)
        {
            var source = ExpressionCompiler.Compile(path.Source, scope);
            return (evaluation, local) => FeelBoolean.Of(FeelMembers.Find(source(evaluation, local), path.Member) is not null);
        }

        var evaluator = ExpressionCompiler.Compile(node, scope);
        return node is NameReference { Name: var name } && scope.Find(name, out _) is null
            ? (evaluation, local) => FeelBoolean.Of(
                evaluation.Scope.TryGetVariable(name, out _) || evaluator(evaluation, local) is not FeelNull)
            : (_, _) => FeelBoolean.True;
    }

    private static Evaluator CompileLocal(int depth) => depth switch
    {
        0 => (_, local) => local!.Value,
        1 => (_, local) => local!.Outer!.Value,
        _ => (_, local) => Local.At(local, depth),
    };

    private static Evaluator CompileVariable(NameReference reference, NameScope scope)
    {
        var (name, span) = reference;
        scope.Findings.FreeVariables.Add(name);
        if (BuiltInFunctions.Find(name) is { } overloads)
        {
            var function = new FeelFunction(overloads);
            return (evaluation, _) => evaluation.Scope.TryGetVariable(name, out var variable) ? variable : function;
        }

        return (evaluation, _) => evaluation.Scope.TryGetVariable(name, out var value)
            ? value
            : evaluation.Warn(span, FeelWarningCodes.UnknownName, "The name has no value.");
    }

    private static Evaluator CompileElementMember(int depth, string member, Evaluator otherwise) =>
        (evaluation, local) => Local.At(local, depth) is FeelContext element && element.TryGetVariable(member, out var value)
            ? value
            : otherwise(evaluation, local);
}
