using Workflows.Definitions.Execution.Elements;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>
/// The life of every element, whatever its type: inputs, boundary events, activation; then outputs, flows, completion; or
/// termination. What the element itself does is left to its <see cref="ElementBehavior"/>.
/// </summary>
internal static class ElementLifeCycle
{
    /// <summary>Brings an element to life in a scope.</summary>
    /// <param name="step">The step.</param>
    /// <param name="node">The element.</param>
    /// <param name="scopeKey">The scope.</param>
    /// <param name="tokenCount">How many held tokens it takes where it wants several; null for one of each flow.</param>
    public static void Activate(Step step, ProcessNode node, long scopeKey, int? tokenCount = null)
    {
        if (!step.TrySpend(node))
            return;
        var element = new LiveElement(node, step.NextKey, scopeKey);
        step.Record(new ElementActivated(element.Key, node.Id, scopeKey) { TokenCount = tokenCount });
        Resume(step, element, ElementPhase.Inputs);
    }

    /// <summary>Brings one of the instances of an activity to life.</summary>
    /// <param name="step">The step.</param>
    /// <param name="loop">The activity as a whole.</param>
    /// <param name="loopCounter">Which instance it is, from 1.</param>
    /// <param name="variables">What is handed to it.</param>
    public static void ActivateInstance(Step step, LiveElement loop, int loopCounter, FeelContext variables)
    {
        if (!step.TrySpendInstance(loop.Node))
            return;
        var element = new LiveElement(loop.Node.Inner!, step.NextKey, loop.Key);
        step.Record(new ElementActivated(element.Key, element.Node.Id, loop.Key) { LoopCounter = loopCounter });
        step.MergeVariables(element.Key, variables);
        Resume(step, element, ElementPhase.Inputs);
    }

    /// <summary>Brings an event to life that has come already, so that it goes on at once.</summary>
    public static void ActivateOccurred(Step step, ProcessNode node, long scopeKey, FeelContext payload)
    {
        if (!step.TrySpend(node))
            return;
        var element = new LiveElement(node, step.NextKey, scopeKey);
        step.Record(new ElementActivated(element.Key, node.Id, scopeKey));
        Complete(step, element, payload);
    }

    /// <summary>Goes on with an element's life at a phase. Each phase either finishes or raises an incident and stops.</summary>
    public static void Resume(Step step, LiveElement element, ElementPhase phase)
    {
        if (phase >= ElementPhase.Outputs)
        {
            Leave(step, element, phase);
            return;
        }

        if (phase <= ElementPhase.Inputs && !ComputeInputs(step, element))
            return;
        if (phase <= ElementPhase.Boundary && !Waiting.Begin(step, element.Node.Armed, element, ElementPhase.Boundary))
            return;
        element.Node.Behavior.OnActivate(step, element);
    }

    /// <summary>The element has done what it is there for.</summary>
    /// <param name="step">The step.</param>
    /// <param name="element">The element.</param>
    /// <param name="result">What it gives, offered to the output mappings or merged into the enclosing scope.</param>
    public static void Complete(Step step, LiveElement element, FeelContext result)
    {
        // With outputs the result becomes local, so that a retry finds it again.
        var isLocal = element.Node.Outputs.Length > 0 || element.Node.Outer?.Behavior is LoopBehavior { KeepsResults: true };
        step.MergeVariables(isLocal ? element.Key : step.EnclosingScopeOf(element), result);
        Leave(step, element, ElementPhase.Outputs);
    }

    /// <summary>The element, which has no result, has done what it is there for.</summary>
    public static void Complete(Step step, LiveElement element) => Leave(step, element, ElementPhase.Outputs);

    /// <summary>Ends an element from outside, with everything in it and everything that it asked of the world.</summary>
    public static void Terminate(Step step, LiveElement element)
    {
        TerminateChildren(step, element.Key);
        element.Node.Behavior.OnTerminate(step, element);
        Waiting.End(step, element.Key);
        ResolveIncidents(step, element.Key);
        step.Record(new ElementTerminated(element.Key, element.Node.Id));
    }

    /// <summary>Ends every element of a scope, the youngest first.</summary>
    public static void TerminateChildren(Step step, long scopeKey)
    {
        var left = step.State.ChildCountOf(scopeKey);
        for (var index = step.State.Elements.Count - 1; index >= 0 && left > 0; index--)
        {
            // Ending an element also removes those inside it, which are younger and so stand behind it in the list.
            if (step.State.Elements[index].ScopeKey != scopeKey || !step.TryFind(step.State.Elements[index].Key, out var child))
                continue;
            left--;
            Terminate(step, child);
        }

        Compensating.Abandon(step, scopeKey);
        ResolveIncidents(step, scopeKey, ElementPhase.Joining);
    }

    private static void Leave(Step step, LiveElement element, ElementPhase phase)
    {
        if (phase <= ElementPhase.Outputs && !ComputeOutputs(step, element))
            return;
        if (phase <= ElementPhase.Collecting && element.Node.Outer is not null && !LoopBehavior.Note(step, element))
            return;
        var scope = default(LiveElement);
        var isScopeDone = false;
        if (element.Node.IsJudged && !TryJudge(step, element, out scope, out isScopeDone))
            return;
        if (element.Node.Behavior.SelectFlows(step, element) is not { } flows)
            return;
        if (element.Node.Armed.Length > 0)
        {
            Waiting.End(step, element.Key);
            ResolveIncidents(step, element.Key, ElementPhase.Event);
        }

        Compensating.Register(step, element);
        step.Record(new ElementCompleted(element.Key, element.Node.Id));
        if (element.Node.IsJudged && scope.Node.Behavior.OnChildCompleted(step, scope, element, isScopeDone))
            return;
        SendTokens(step, element, flows);
    }

    private static void SendTokens(Step step, LiveElement element, ProcessFlow[] flows)
    {
        for (var sent = 0; sent < element.Node.CompletionQuantity; sent++)
        {
            foreach (var flow in flows)
                step.Tokens.Add(flow, element.ScopeKey);
        }

        if (flows.Length == 0)
            element.Node.Behavior.OnTokenEnded(step, element);
    }

    private static bool TryJudge(Step step, LiveElement element, out LiveElement scope, out bool isDone)
    {
        isDone = false;
        return step.TryFind(element.ScopeKey, out scope) && scope.Node.Behavior.TryJudge(step, scope, element, out isDone);
    }

    private static bool ComputeInputs(Step step, LiveElement element)
    {
        var inputs = element.Node.Inputs;
        if (inputs.Length == 0)
            return true;
        // One of several instances sees its item and its counter.
        var scopeKey = element.Node.Outer is null ? element.ScopeKey : element.Key;
        if (VariableMappings.Evaluate(step, element, inputs, scopeKey, ElementPhase.Inputs) is not { } values)
            return false;
        step.MergeVariables(element.Key, values);
        return true;
    }

    private static bool ComputeOutputs(Step step, LiveElement element)
    {
        var outputs = element.Node.Outputs;
        if (outputs.Length == 0)
            return true;
        if (VariableMappings.Evaluate(step, element, outputs, element.Key, ElementPhase.Outputs) is not { } values)
            return false;
        step.MergeVariables(step.EnclosingScopeOf(element), values);
        return true;
    }

    private static void ResolveIncidents(Step step, long ownerKey, ElementPhase from = ElementPhase.Inputs)
    {
        for (var index = step.State.Incidents.Count - 1; index >= 0; index--)
        {
            var incident = step.State.Incidents[index];
            if (incident.OwnerKey == ownerKey && incident.Phase >= from)
                step.Record(new IncidentResolved(incident.Key, incident.ElementId));
        }
    }
}
