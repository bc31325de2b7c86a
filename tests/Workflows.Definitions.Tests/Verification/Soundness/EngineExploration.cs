using System.Globalization;
using Workflows.Definitions.Calendar;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Verification.Soundness;

/// <summary>
/// Every state that the engine itself can come to, by brute force: in each, everything that it waits for happens under every
/// value of the variables that conditions read. States are the same when the same elements live in the same scopes.
/// </summary>
internal sealed class EngineExploration
{
    private static readonly string[] Stopped = ["gateway.neverJoined", "error.notCaught"];

    // That some condition will hold where there is no default is left to a rule of its own.
    private static readonly string[] LeftOut = ["gateway.noFlow", "activity.noFlow"];

    private readonly ExecutableProcess process;
    private readonly int most;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<ProcessState> states = [];
    private readonly List<List<int>> successors = [];
    private readonly Queue<int> open = new();

    public EngineExploration(ExecutableProcess process, int most)
    {
        (this.process, this.most) = (process, most);
        Explore();
    }

    /// <summary>Whether all states were looked at.</summary>
    public bool IsComplete { get; private set; }

    public int StateCount => states.Count;

    /// <summary>The elements that lived in some state, or passed their token on.</summary>
    public HashSet<string> Activated { get; } = new(StringComparer.Ordinal);

    /// <summary>Why instances stop for good, if some do.</summary>
    public List<string> Stuck { get; } = [];

    /// <summary>Whether two of one element live side by side in one scope in some state.</summary>
    public bool HasTwoOfOne => states.Exists(state => state.Elements.GroupBy(element => (element.ElementId, element.ScopeKey, element.LoopCounter)).Any(same => same.Skip(1).Any()));

    /// <summary>Whether an end can be reached from every state.</summary>
    public bool AllCanEnd
    {
        get
        {
            var before = new List<int>[states.Count];
            for (var number = 0; number < states.Count; number++)
            {
                foreach (var next in successors[number])
                    (before[next] ??= []).Add(number);
            }

            var ends = new Stack<int>(Enumerable.Range(0, states.Count).Where(number => states[number].IsFinished));
            var seen = new HashSet<int>();
            while (ends.TryPop(out var number))
            {
                if (seen.Add(number))
                    (before[number] ?? []).ForEach(ends.Push);
            }

            return seen.Count == states.Count;
        }
    }

    private static IEnumerable<FeelContext> Assignments => Enumerable.Range(0, 1 << SmallProcess.MostVariables).Select(bits =>
        FeelContext.From(Enumerable.Range(0, SmallProcess.MostVariables).Select(index =>
            KeyValuePair.Create<string, FeelValue>(string.Create(CultureInfo.InvariantCulture, $"v{index}"), (bits >> index & 1) == 1 ? FeelBoolean.True : FeelBoolean.False))));

    private void Explore()
    {
        foreach (var variables in Assignments)
            Take(-1, ProcessEngine.Decide(process, ProcessState.NotStarted, new StartProcess(variables), At(ProcessState.NotStarted, null)));
        while (open.TryDequeue(out var number))
        {
            if (states.Count > most)
                return;
            foreach (var variables in Assignments)
                Expand(number, variables);
        }

        IsComplete = true;
    }

    private void Expand(int number, FeelContext variables)
    {
        var set = ProcessEngine.Decide(process, states[number], new SetVariables(variables), At(states[number], null));
        if (set.State is not { } state || state.IsFinished)
            return;
        foreach (var command in Commands(state))
        {
            var decision = ProcessEngine.Decide(process, state, command, At(state, command as FireTimer));
            // What fails with what nothing catches is tried again; the proofs leave that out.
            if (command is not (FailService or FailTask) || decision.State is not { Incidents.Count: > 0 })
                Take(number, decision);
        }
    }

    private static IEnumerable<ProcessCommand> Commands(ProcessState state) =>
    [
        .. state.Tasks.Select(task => new CompleteTask(task.Key, FeelContext.Empty)),
        .. state.Services.Select(service => new CompleteService(service.Key, FeelContext.Empty)),
        .. state.Services.Select(service => new FailService(service.Key, "broken", "broken")),
        .. state.Tasks.Select(task => new FailTask(task.Key, "broken", "broken", FeelContext.Empty)),
        .. state.Timers.Select(timer => new FireTimer(timer.Key)),
        .. state.Subscriptions.Select(awaited => new DeliverMessage(awaited.Key, FeelContext.Empty)),
        .. state.Signals.Select(awaited => awaited.SignalName).Distinct(StringComparer.Ordinal).Select(name => new DeliverSignal(name, FeelContext.Empty)),
    ];

    private void Take(int from, Decision decision)
    {
        if (decision.State is not { } state)
        {
            if (decision.Refusal?.Code is "process.stepBudget")
                Stuck.Add("process.stepBudget");
            return;
        }

        if (state.Incidents.Any(incident => LeftOut.Contains(incident.Code)))
            return;
        Activated.UnionWith(decision.Events.OfType<ElementActivated>().Select(activated => activated.ElementId));
        var key = KeyOf(state);
        if (!numbers.TryGetValue(key, out var number))
        {
            number = states.Count;
            numbers.Add(key, number);
            states.Add(state);
            successors.Add([]);
            open.Enqueue(number);
            Judge(state);
        }

        if (from >= 0)
            successors[from].Add(number);
    }

    private void Judge(ProcessState state)
    {
        if (state.Incidents.Select(incident => incident.Code).FirstOrDefault(Stopped.Contains) is { } code)
            Stuck.Add(code);
        else if (!state.IsFinished && state.Tasks.Count + state.Services.Count + state.Timers.Count + state.Subscriptions.Count + state.Signals.Count + state.Conditions.Count == 0)
            Stuck.Add("Nothing is awaited: " + KeyOf(state));
    }

    private static DecisionContext At(ProcessState state, FireTimer? command)
    {
        var start = new DateTimeOffset(2026, 1, 30, 8, 0, 0, TimeSpan.Zero);
        var due = command is null ? start : state.Timers.First(timer => timer.Key == command.TimerKey).DueAt;
        return new DecisionContext(due > start ? due : start, WorkingCalendar.WeekendsOnly);
    }

    private static string KeyOf(ProcessState state)
    {
        var paths = new Dictionary<long, string> { [ProcessState.ProcessScope] = string.Empty };
        foreach (var element in state.Elements)
            paths[element.Key] = $"{paths.GetValueOrDefault(element.ScopeKey)}/{element.ElementId}{element.LoopCounter}";
        IEnumerable<string> parts =
        [
            .. state.Elements.Select(element => paths[element.Key]),
            .. state.HeldTokens.Select(held => $"{paths.GetValueOrDefault(held.ScopeKey)}/{held.ElementId}<{held.FlowId}*{held.Count}"),
            .. state.Signals.Select(awaited => $"{paths.GetValueOrDefault(awaited.OwnerKey)}?{awaited.ElementId}"),
            .. state.Timers.Select(timer => $"{paths.GetValueOrDefault(timer.OwnerKey)}@{timer.ElementId}"),
            .. state.Loops.Select(loop => $"{paths.GetValueOrDefault(loop.Key)}:{loop.StartedCount}:{loop.CompletedCount}"),
            .. state.Compensations.Select(registered => $"{registered.ElementId}~{paths.GetValueOrDefault(registered.ScopeKey)}"),
            .. state.Undoings.Select(undoing => $"{undoing.ElementId}!{undoing.HandlerKey is null}"),
            .. state.Incidents.Select(incident => $"{incident.Code}:{incident.ElementId}"),
            state.Status.ToString(),
        ];
        return string.Join('|', parts.Order(StringComparer.Ordinal));
    }
}
