using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>The variables that an expression sees: those of its scope, then those of the scopes around it.</summary>
internal sealed class VisibleVariables(WorkingState state) : IFeelScope
{
    /// <summary>The key of the innermost scope.</summary>
    public long ScopeKey { get; set; }

    /// <inheritdoc/>
    public bool TryGetVariable(string name, [NotNullWhen(true)] out FeelValue? value)
    {
        for (var key = ScopeKey; ;)
        {
            var index = state.Scopes.Span.IndexOf(key);
            if (index >= 0 && state.Scopes[index].Variables.TryGetVariable(name, out value))
                return true;
            var element = key == ProcessState.ProcessScope ? -1 : state.Elements.Span.IndexOf(key);
            if (element < 0)
            {
                value = null;
                return false;
            }

            if (LoopVariables.Find(state, state.Elements[element], name) is { } told)
            {
                value = told;
                return true;
            }

            key = state.Elements[element].ScopeKey;
        }
    }

    /// <summary>All variables that are seen from a scope, of which the innermost of a name counts.</summary>
    public static FeelContext AllOf(WorkingState state, long scopeKey)
    {
        var scopes = new Stack<FeelContext>();
        for (var key = scopeKey; key != ProcessState.ProcessScope;)
        {
            scopes.Push(state.VariablesOf(key));
            var element = state.Elements.Span.IndexOf(key);
            key = element < 0 ? ProcessState.ProcessScope : state.Elements[element].ScopeKey;
        }

        var all = state.VariablesOf(ProcessState.ProcessScope);
        while (scopes.TryPop(out var inner))
            all = all.Merge(inner);
        return all;
    }
}
