using Workflows.Definitions.Decisions.Model;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>What stands directly inside a boxed expression.</summary>
internal static class BoxedChildren
{
    public static IEnumerable<Expression> Of(Expression expression) => Candidates(expression).OfType<Expression>();

    private static IEnumerable<Expression?> Candidates(Expression expression) => expression switch
    {
        Context context => context.Entries.Select(entry => entry.Value),
        List list => list.Elements,
        Relation relation => relation.Rows,
        FunctionDefinition function => [function.Body],
        Invocation invocation => invocation.Bindings.Select(binding => binding.Formula).Prepend(invocation.CalledFunction),
        Conditional conditional => [conditional.If?.Value, conditional.Then?.Value, conditional.Else?.Value],
        Filter filter => [filter.In?.Value, filter.Match?.Value],
        For loop => [loop.In?.Value, loop.Return?.Value],
        Quantified quantified => [quantified.In?.Value, quantified.Satisfies?.Value],
        _ => [],
    };
}
