using Workflows.Definitions.Calendar;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;

namespace Workflows.Testing.Processes;

/// <summary>One instance under test: commands by the ids of elements, the events of the last command, and the whole journal.</summary>
public sealed class ProcessRun(ExecutableProcess process)
{
    private readonly List<ProcessEvent> journal = [];

    public ProcessState State { get; private set; } = ProcessState.NotStarted;

    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public WorkingCalendar Calendar { get; set; } = WorkingCalendar.WeekendsOnly;

    public IReadOnlyList<ProcessEvent> Journal => journal;

    /// <summary>The events of the last accepted command.</summary>
    public IReadOnlyList<ProcessEvent> Last { get; private set; } = [];

    /// <summary>The ids of the elements that live now.</summary>
    public string[] Living => [.. State.Elements.Select(element => element.ElementId)];

    public static ProcessRun Of(Action<ProcessBuilder> model)
    {
        var builder = new ProcessBuilder();
        model(builder);
        return new ProcessRun(builder.Compile());
    }

    public static ProcessRun Started(Action<ProcessBuilder> model, params ReadOnlySpan<(string Name, FeelValue Value)> variables)
    {
        var run = Of(model);
        run.Do(new StartProcess(FeelContext.Of(variables)));
        return run;
    }

    public Decision Decide(ProcessCommand command) =>
        ProcessEngine.Decide(process, State, command, new DecisionContext(Now, Calendar));

    /// <summary>Carries a command out; throws where it is refused.</summary>
    public ProcessRun Do(ProcessCommand command)
    {
        var decision = Decide(command);
        if (decision.State is null)
            throw new InvalidOperationException($"{command} was refused: {decision.Refusal}");
        State = decision.State;
        Last = decision.Events;
        journal.AddRange(decision.Events);
        Check();
        return this;
    }

    /// <summary>The code of the refusal of a command, or null where it would be accepted.</summary>
    public string? RefusalOf(ProcessCommand command) => Decide(command).Refusal?.Code;

    public ProcessRun Signal(string name, params ReadOnlySpan<(string Name, FeelValue Value)> variables) =>
        Do(new DeliverSignal(name, FeelContext.Of(variables)));

    public ProcessRun Set(params ReadOnlySpan<(string Name, FeelValue Value)> variables) => Do(new SetVariables(FeelContext.Of(variables)));

    public ProcessRun FailService(string elementId, string code) =>
        Do(new FailService(State.Services.First(service => service.ElementId == elementId).Key, code, code + "!"));

    public ProcessRun FailTask(string elementId, string code, params ReadOnlySpan<(string Name, FeelValue Value)> variables) =>
        Do(new FailTask(State.Tasks.First(task => task.ElementId == elementId).Key, code, code + "!", FeelContext.Of(variables)));

    public ProcessRun StartAt(string elementId, params ReadOnlySpan<(string Name, FeelValue Value)> variables) =>
        Do(new StartProcessAt(elementId, FeelContext.Of(variables)));

    /// <summary>Whether an event of a type happened in the last command, at an element where one is named.</summary>
    public bool Happened<T>(string? elementId = null)
        where T : ProcessEvent =>
        Last.OfType<T>().Any(happened => elementId is null || (happened is ElementEvent one && one.ElementId == elementId));

    public ProcessRun CompleteTask(string elementId, params ReadOnlySpan<(string Name, FeelValue Value)> variables) =>
        Do(new CompleteTask(State.Tasks.First(task => task.ElementId == elementId).Key, FeelContext.Of(variables)));

    public ProcessRun CompleteService(string elementId, params ReadOnlySpan<(string Name, FeelValue Value)> variables) =>
        Do(new CompleteService(State.Services.First(service => service.ElementId == elementId).Key, FeelContext.Of(variables)));

    public ProcessRun CompleteCall(string elementId, params ReadOnlySpan<(string Name, FeelValue Value)> variables) =>
        Do(new CompleteCall(State.Calls.First(call => call.ElementId == elementId).Key, FeelContext.Of(variables)));

    public ProcessRun Deliver(string elementId, params ReadOnlySpan<(string Name, FeelValue Value)> variables) =>
        Do(new DeliverMessage(State.Subscriptions.First(awaited => awaited.ElementId == elementId).Key, FeelContext.Of(variables)));

    /// <summary>Goes to the moment at which a timer is due, and fires it.</summary>
    public ProcessRun Fire(string elementId)
    {
        var timer = State.Timers.First(timer => timer.ElementId == elementId);
        Now = timer.DueAt > Now ? timer.DueAt : Now;
        return Do(new FireTimer(timer.Key));
    }

    // What holds at every moment of every instance.
    private void Check()
    {
        if (!ProcessEngine.Fold(journal).Equals(State))
            throw new InvalidOperationException("The events do not fold to the state.");
        if (!ProcessStateJson.Read(ProcessStateJson.Write(State)).Equals(State))
            throw new InvalidOperationException("The state that was stored is not the state that is read.");
        var read = journal.Select(happened => ProcessEventJson.Read(ProcessEventJson.TypeName(happened), ProcessEventJson.Write(happened)));
        if (!read.SequenceEqual(journal))
            throw new InvalidOperationException("An event that was stored is not the event that is read.");
        if (State.IsFinished && !IsBare())
            throw new InvalidOperationException("A finished instance holds more than its result: " + ProcessStateJson.Write(State));
    }

    private bool IsBare() =>
        State.Elements.IsEmpty && State.Tasks.IsEmpty && State.Services.IsEmpty && State.Timers.IsEmpty
        && State.Subscriptions.IsEmpty && State.Signals.IsEmpty && State.Conditions.IsEmpty && State.HeldTriggers.IsEmpty
        && State.HeldTokens.IsEmpty && State.Incidents.IsEmpty && State.Compensations.IsEmpty && State.Undoings.IsEmpty
        && State.Scopes.All(scope => scope.ScopeKey == ProcessState.ProcessScope);

    public ProcessRun Retry() => Do(new RetryIncident(State.Incidents[0].Key));
}
