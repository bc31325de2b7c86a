namespace Workflows.Definitions.Execution.Elements;

/// <summary>
/// The tokens that a gateway holds and those that can still come to it (BPMN 2.0.2, 13.4.3): it waits for a token that has
/// a path to an empty incoming flow and none to a flow that has already brought one.
/// </summary>
/// <param name="gateway">The gateway.</param>
internal sealed class PatientJoin(ProcessNode gateway)
{
    private UpstreamPaths? paths;

    /// <summary>How many tokens each incoming flow has brought, in their order.</summary>
    public int[] Held(Step step, long scopeKey)
    {
        var counts = new int[gateway.Incoming.Length];
        foreach (var held in step.State.HeldTokens.Span)
        {
            if (held.ScopeKey != scopeKey || !IsGateway(held.ElementId))
                continue;
            var place = Array.FindIndex(gateway.Incoming, flow => string.Equals(flow.Id, held.FlowId, StringComparison.Ordinal));
            if (place >= 0)
                counts[place] = held.Count;
        }

        return counts;
    }

    /// <summary>Whether a token must be waited for.</summary>
    /// <param name="step">The step.</param>
    /// <param name="scopeKey">The scope.</param>
    /// <param name="has">For each incoming flow, whether it has brought what is wanted of it.</param>
    public bool MustWait(Step step, long scopeKey, bool[] has)
    {
        if (Array.TrueForAll(has, brought => brought))
            return false;
        // The paths follow from the definition alone, so it does not matter which of several threads computes them.
        var known = paths ??= new UpstreamPaths(gateway, step.Process.NodeCount);
        foreach (var element in step.State.Elements.Span)
        {
            if (element.ScopeKey == scopeKey && step.Process.TryFind(element.ElementId, out var node)
                && node.Behavior.HoldsToken(step, element.Key) && IsAwaited(known, node, has))
                return true;
        }

        foreach (var held in step.State.HeldTokens.Span)
        {
            if (held.ScopeKey == scopeKey && !IsGateway(held.ElementId)
                && step.Process.TryFind(held.ElementId, out var node) && IsAwaited(known, node, has))
                return true;
        }

        return false;
    }

    private static bool IsAwaited(UpstreamPaths paths, ProcessNode node, bool[] has)
    {
        var awaited = false;
        for (var place = 0; place < has.Length; place++)
        {
            if (!paths.CanCome(node, place))
                continue;
            if (has[place])
                return false;
            awaited = true;
        }

        return awaited;
    }

    private bool IsGateway(string elementId) => string.Equals(elementId, gateway.Id, StringComparison.Ordinal);
}
