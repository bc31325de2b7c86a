using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>
/// A node that a host of the language puts into a tree: DMN's boxed expressions are FEEL whose operands are boxed expressions
/// again. It compiles itself; the host bounds how deep such nodes nest.
/// </summary>
internal abstract record HostNode() : FeelNode(default(SourceSpan), 1)
{
    public abstract Evaluator Compile(NameScope scope);
}
