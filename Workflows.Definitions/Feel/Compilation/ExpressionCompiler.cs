using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>
/// Turns a tree into closures and checks it on the way: names, functions, types.
/// Recursion is bounded, because the parser bounds the height of the tree.
/// </summary>
internal static class ExpressionCompiler
{
    public static Evaluator Compile(FeelNode node, NameScope scope) => node switch
    {
        Literal literal => CompileLiteral(literal),
        NameReference name => NameCompiler.Compile(name, scope),
        PathExpression path => NameCompiler.Compile(path, scope),
        Comparison comparison => OperatorCompiler.Compile(comparison, scope),
        Conjunction conjunction => LogicCompiler.Compile(conjunction, scope),
        Disjunction disjunction => LogicCompiler.Compile(disjunction, scope),
        Conditional conditional => LogicCompiler.Compile(conditional, scope),
        ArithmeticChain chain => OperatorCompiler.Compile(chain, scope),
        Negation negation => OperatorCompiler.Compile(negation, scope),
        Between between => OperatorCompiler.Compile(between, scope),
        InstanceOf test => TypeCompiler.Compile(test, scope),
        Membership membership => TestCompiler.Compile(membership, scope),
        ListExpression list => CollectionCompiler.Compile(list, scope),
        ContextExpression context => CollectionCompiler.Compile(context, scope),
        RangeExpression range => CollectionCompiler.Compile(range, scope),
        FilterExpression filter => FilterCompiler.Compile(filter, scope),
        ForExpression loop => LoopCompiler.Compile(loop, scope),
        QuantifiedExpression quantified => LoopCompiler.Compile(quantified, scope),
        Invocation invocation => CallCompiler.Compile(invocation, scope),
        FunctionDefinition definition => CallCompiler.Compile(definition, scope),
        HostNode host => host.Compile(scope),
        _ => throw new InvalidOperationException("No compilation for " + node.GetType().Name),
    };

    public static Evaluator[] CompileAll(IEnumerable<FeelNode> nodes, NameScope scope) => [.. nodes.Select(node => Compile(node, scope))];

    private static Evaluator CompileLiteral(Literal literal)
    {
        var value = literal.Value;
        return (_, _) => value;
    }
}
