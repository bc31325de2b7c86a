using System.Globalization;
using Workflows.Definitions.Execution.Elements;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>Makes ready what activities have beside their behaviour: quantities, and the inside of ad-hoc sub-processes.</summary>
internal static class ActivityCompiler
{
    /// <summary>How many tokens an activity may want or give.</summary>
    internal const int MaximumQuantity = 1000;

    public static void Complete(ProcessNode node, Activity activity, IReadOnlyList<ProcessNode> nodes, Compilation compilation)
    {
        (node.StartQuantity, node.CompletionQuantity) = (activity.StartQuantity, activity.CompletionQuantity);
        if (activity.StartQuantity is < 1 or > MaximumQuantity || activity.CompletionQuantity is < 1 or > MaximumQuantity)
            compilation.Report(CompilationDiagnostics.QuantityInvalid, node.Id, MaximumQuantity.ToString(CultureInfo.InvariantCulture));
        if (node.Body.Behavior is AdHocSubProcessBehavior adHoc)
            Complete(node, adHoc, nodes);
    }

    private static void Complete(ProcessNode adHoc, AdHocSubProcessBehavior behavior, IReadOnlyList<ProcessNode> nodes)
    {
        behavior.Activities = [.. nodes.Where(node => node.Parent == adHoc
            && node.Element is Activity { IsForCompensation: false } and not SubProcess { TriggeredByEvent: true })];
        foreach (var activity in behavior.Activities)
            activity.IsJudged = true;
    }
}
