using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// A process inside a process (BPMN 2.0.2, 10.3.5). Its variables live in a scope of their own; when it has completed they
/// are its result, less those that its inputs made.
/// </summary>
internal sealed class SubProcessBehavior : ElementBehavior
{
    public override void OnActivate(Step step, LiveElement element) =>
        ElementLifeCycle.Activate(step, element.Node.Start!, element.Key);

    public override void OnChildrenEnded(Step step, LiveElement scope)
    {
        if (scope.Node.Outputs.Length > 0)
            ElementLifeCycle.Complete(step, scope);
        else
            ElementLifeCycle.Complete(step, scope, ResultOf(step, scope));
    }

    private static FeelContext ResultOf(Step step, LiveElement scope)
    {
        var variables = step.State.VariablesOf(scope.Key);
        var inputs = scope.Node.Inputs;
        return inputs.Length == 0 ? variables : FeelContext.From(variables.Entries.Where(
            variable => !Array.Exists(inputs, input => string.Equals(input.Target, variable.Key, StringComparison.Ordinal))));
    }
}
