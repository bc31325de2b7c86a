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
        return this;
    }

    /// <summary>The code of the refusal of a command, or null where it would be accepted.</summary>
    public string? RefusalOf(ProcessCommand command) => Decide(command).Refusal?.Code;

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

    public ProcessRun Retry() => Do(new RetryIncident(State.Incidents[0].Key));
}
