using System.Collections.Immutable;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>Tells a way in the names that people gave to its elements.</summary>
internal static class TraceText
{
    private const int MostNames = 12;

    /// <summary>What was decided, chosen and what happened on a way; the start where nothing was.</summary>
    public static string Of(ProofNet net, ImmutableArray<TraceStep> trace)
    {
        var labels = trace.Select(step => Of(net, step)).OfType<string>().ToList();
        if (labels.Count == 0)
            return trace.Length > 0 ? Label(net, trace[0].ElementId) : string.Empty;
        if (labels.Count > MostNames)
            labels = [.. labels.Take(MostNames / 2), "…", .. labels.TakeLast(MostNames / 2)];
        return string.Join(" → ", labels);
    }

    /// <summary>
    /// Puts a flow that was chosen late beside those that its gateway took, as the engine chooses all of them at once.
    /// </summary>
    /// <param name="steps">The steps so far.</param>
    /// <param name="late">Where the late choice stands, with the step after it that leaves.</param>
    public static void ChooseTogether(List<TraceStep> steps, int late)
    {
        var (chosen, leaving) = (steps[late], steps[late + 1]);
        var last = steps.FindLastIndex(late - 1, step => step.Kind is TraceStepKind.Left && step.ElementId == chosen.ElementId);
        if (last < 0)
            return;
        steps.RemoveRange(late, 2);
        steps.Insert(last + 1, leaving);
        while (steps[last].Kind is TraceStepKind.Left && steps[last].ElementId == chosen.ElementId && last > 0)
            last--;
        if (steps[last].Kind is TraceStepKind.Chosen && steps[last].ElementId == chosen.ElementId)
            steps[last] = steps[last] with { Detail = $"{steps[last].Detail} {chosen.Detail}" };
        else
            steps.Insert(last + 1, chosen);
    }

    public static string Labels(IEnumerable<NetNode> nodes) => string.Join(", ", nodes.Select(Label).Distinct(StringComparer.Ordinal));

    public static string Label(NetNode node) => ElementNames.Label(node.Element);

    private static string? Of(ProofNet net, TraceStep step) => step.Kind switch
    {
        TraceStepKind.Completed => step.Detail is null ? Label(net, step.ElementId) : $"{Label(net, step.ElementId)}: {step.Detail}",
        TraceStepKind.Chosen => $"{Label(net, step.ElementId)}: {string.Join(" + ", step.Detail!.Split(' ').Select(flow => FlowLabel(net, flow)))}",
        TraceStepKind.Happened => Label(net, step.ElementId),
        _ => null,
    };

    private static string FlowLabel(ProofNet net, string flowId)
    {
        var flow = Array.Find(net.Flows, flow => string.Equals(flow.Id, flowId, StringComparison.Ordinal));
        return flow is null ? flowId : !string.IsNullOrWhiteSpace(flow.Flow.Name) ? flow.Flow.Name : Label(flow.Target);
    }

    private static string Label(ProofNet net, string elementId)
    {
        var node = net.Find(elementId);
        return node is null ? elementId : Label(node);
    }
}
