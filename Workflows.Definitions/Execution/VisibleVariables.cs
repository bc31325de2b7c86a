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

            key = state.Elements[element].ScopeKey;
        }
    }
}
