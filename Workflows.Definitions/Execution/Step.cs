using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>
/// One command on its way: the working copy of the state, the events so far, the tokens that still move, and the refusal
/// where there is one. Each event is applied the moment that it is recorded, by the code that replays it later.
/// </summary>
internal sealed class Step(ExecutableProcess process, ProcessState state, DecisionContext context)
{
    private const int UsualEventCount = 16;

    private ProcessEvent[] events = new ProcessEvent[UsualEventCount];
    private int eventCount;
    private int spent;
    private int budget = TokenFlow.StepBudget;
    private int instanceCount;
    private Queue<long>? continuing;
    private VisibleVariables? visibleVariables;
    private FeelEvaluationContext? evaluationContext;

    /// <summary>The definition; another one after a migration.</summary>
    public ExecutableProcess Process { get; set; } = process;

    public DecisionContext Context { get; } = context;

    public WorkingState State { get; } = new(state);

    /// <summary>The tokens that have left an element and not yet reached the next.</summary>
    public MovingTokens Tokens { get; } = new();

    public ProcessRefusal? Refusal { get; private set; }

    /// <summary>The state's count of changes when the awaited conditions were last asked; -1 asks them again.</summary>
    public int ConditionsAskedAt { get; set; }

    public long NextKey => State.LastKey + 1;

    /// <summary>Whether there is anything left to do.</summary>
    public bool GoesOn => Refusal is null && State.Status == ProcessStatus.Active;

    public void Record(ProcessEvent happened)
    {
        if (eventCount == events.Length)
            Array.Resize(ref events, eventCount * 2);
        events[eventCount++] = happened;
        happened.ApplyTo(State);
    }

    /// <summary>Refuses the command as a whole; what it has done so far is dropped.</summary>
    public void Refuse(string code, string message) => Refusal ??= new ProcessRefusal(code, message);

    /// <summary>Counts one more element that a token has reached; refuses the command where there are too many.</summary>
    public bool TrySpend(ProcessNode node)
    {
        if (++spent <= budget)
            return true;
        Refuse(
            "process.stepBudget",
            $"The command would move tokens to more than {budget} elements; the last is '{node.Id}'.");
        return false;
    }

    /// <summary>Counts one more instance of an activity; each may reach a few elements of its own.</summary>
    public bool TrySpendInstance(ProcessNode node)
    {
        if (++instanceCount <= TokenFlow.InstanceBudget)
        {
            budget += TokenFlow.StepsOfInstance;
            return true;
        }

        Refuse("process.stepBudget", $"The command would begin more than {TokenFlow.InstanceBudget} instances; the last is one of '{node.Id}'.");
        return false;
    }

    /// <summary>Lets a scope begin its next element as soon as no token moves; never at once, so that no loop runs on the stack.</summary>
    public void Continue(long scopeKey) => (continuing ??= new()).Enqueue(scopeKey);

    /// <summary>A scope whose turn it is to begin its next element.</summary>
    public bool TryTakeContinuing(out long scopeKey)
    {
        scopeKey = 0;
        return continuing is not null && continuing.TryDequeue(out scopeKey);
    }

    /// <summary>The scope that gets what an element gives: for one of several instances the one around the whole activity.</summary>
    public long EnclosingScopeOf(LiveElement element) =>
        element.Node.Outer is null ? element.ScopeKey : State.Elements[State.Elements.Span.IndexOf(element.ScopeKey)].ScopeKey;

    public void RaiseIncident(LiveElement element, ElementPhase phase, string code, string message) =>
        Record(new IncidentRaised(NextKey, element.Node.Id, element.Key, code, message) { Phase = phase });

    public bool TryFindNode(string elementId, [NotNullWhen(true)] out ProcessNode? node)
    {
        if (Process.TryFind(elementId, out node))
            return true;
        Refuse("process.elementUnknown", $"The definition has no element '{elementId}'.");
        return false;
    }

    public bool TryFind(long key, out LiveElement element)
    {
        if (key == ProcessState.ProcessScope)
        {
            element = Process.Root;
            return true;
        }

        var index = State.Elements.Span.IndexOf(key);
        if (index >= 0 && TryFindNode(State.Elements[index].ElementId, out var node))
        {
            var found = State.Elements[index];
            element = new LiveElement(found.LoopCounter is null ? node : node.Body, key, found.ScopeKey);
            return true;
        }

        Refuse("process.elementUnknown", $"The instance has no element with the key {key}.");
        element = default;
        return false;
    }

    /// <summary>Whether the service of an element instance is requested; refuses the command where not.</summary>
    public bool Awaits(long serviceKey)
    {
        if (State.Services.Span.IndexOf(serviceKey) >= 0)
            return true;
        Refuse("service.notRequested", $"Expected a requested service with the key {serviceKey}, but there is none.");
        return false;
    }

    /// <summary>Whether a call activity waits for what it has called; refuses the command where not.</summary>
    public bool Calls(long key)
    {
        if (State.Calls.Span.IndexOf(key) >= 0)
            return true;
        Refuse("call.notOpen", $"Expected an open call with the key {key}, but there is none.");
        return false;
    }

    /// <summary>Whether variables from outside are within the limits; refuses the command where not.</summary>
    public bool Accepts(FeelContext variables)
    {
        if (VariableLimits.Hold(variables))
            return true;
        Refuse(VariableLimits.RefusalCode, VariableLimits.Message);
        return false;
    }

    public void MergeVariables(long scopeKey, FeelContext variables)
    {
        if (variables.Entries.IsEmpty)
            return;
        Record(new VariablesChanged(scopeKey, variables));
        if (!VariableLimits.Hold(State.VariablesOf(scopeKey)))
            Refuse(VariableLimits.RefusalCode, VariableLimits.Message);
    }

    /// <summary>Evaluates an expression, or raises an incident.</summary>
    /// <param name="element">The element that an incident stops.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="scopeKey">The innermost scope whose variables it sees.</param>
    /// <param name="phase">The phase that an incident stops.</param>
    /// <param name="value">Its value.</param>
    /// <returns>False where an incident was raised.</returns>
    public bool TryEvaluate(
        LiveElement element,
        CompiledExpression expression,
        long scopeKey,
        ElementPhase phase,
        [NotNullWhen(true)] out FeelValue? value)
    {
        visibleVariables ??= new VisibleVariables(State);
        visibleVariables.ScopeKey = scopeKey;
        evaluationContext ??= Context.ForEvaluation();
        if (expression.TryEvaluate(visibleVariables, evaluationContext, out value, out var error))
            return true;
        RaiseIncident(element, phase, "expression.failed", error!);
        return false;
    }

    /// <summary>Evaluates a condition, or raises an incident. What is not true does not hold (DMN 1.5, 10.3.2.15).</summary>
    /// <param name="element">The element that an incident stops.</param>
    /// <param name="condition">The condition; null always holds.</param>
    /// <param name="scopeKey">The innermost scope whose variables it sees.</param>
    /// <param name="phase">The phase that an incident stops.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <returns>False where an incident was raised.</returns>
    public bool TryDecide(
        LiveElement element, CompiledExpression? condition, long scopeKey, ElementPhase phase, out bool holds)
    {
        holds = condition is null;
        if (condition is null)
            return true;
        if (!TryEvaluate(element, condition, scopeKey, phase, out var value))
            return false;
        holds = value is FeelBoolean { Value: true };
        return true;
    }

    public Decision ToDecision()
    {
        if (Refusal is not null)
            return Decision.Refused(Refusal.Code, Refusal.Message);
        Array.Resize(ref events, eventCount);
        return Decision.Accepted(ImmutableCollectionsMarshal.AsImmutableArray(events), State.ToState());
    }
}
