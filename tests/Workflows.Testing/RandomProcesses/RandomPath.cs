using Workflows.Definitions.Calendar;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;

namespace Workflows.Testing.RandomProcesses;

/// <summary>
/// Walks an instance from a seed: at each step one of the things that it waits for happens. Time goes on to the next timer
/// when a timer is chosen.
/// </summary>
/// <param name="seed">What the path follows from.</param>
/// <param name="process">The process, so that every command is given; null for those only that let an instance go on.</param>
public sealed partial class RandomPath(int seed, ExecutableProcess? process = null)
{
    private readonly Random random = new(seed);

    public ProcessState State { get; private set; } = ProcessState.NotStarted;

    public DateTimeOffset Now { get; private set; } = new(2026, 1, 30, 8, 0, 0, TimeSpan.Zero);

    public DecisionContext Context => new(Now, WorkingCalendar.WeekendsOnly);

    public List<ProcessEvent> Journal { get; } = [];

    public bool IsDone => State.IsFinished;

    /// <summary>The next command of the path.</summary>
    public ProcessCommand Next()
    {
        if (process is not null)
            return NextOfEvery(process);
        if (State.Status == ProcessStatus.NotStarted)
            return new StartProcess(Variables().With("owner", new FeelString("archivist")));
        if (State.Incidents.Count > 0 && random.Next(3) > 0)
            return new RetryIncident(State.Incidents[random.Next(State.Incidents.Count)].Key);
        var waiting = State.Tasks.Count + State.Services.Count + State.Subscriptions.Count + State.Timers.Count;
        return waiting == 0 || random.Next(60) == 0 ? Rare() : Awaited(random.Next(waiting));
    }

    private ProcessCommand Awaited(int choice)
    {
        if (choice < State.Tasks.Count)
            return new CompleteTask(State.Tasks[choice].Key, Variables());
        choice -= State.Tasks.Count;
        if (choice < State.Services.Count)
            return Service(State.Services[choice].Key);
        choice -= State.Services.Count;
        return choice < State.Subscriptions.Count
            ? new DeliverMessage(State.Subscriptions[choice].Key, Variables())
            : Timer(State.Timers[choice - State.Subscriptions.Count]);
    }

    /// <summary>Takes the outcome of the command for the state from here on.</summary>
    public void Advance(Decision decision)
    {
        if (decision.State is null)
            return;
        State = decision.State;
        Journal.AddRange(decision.Events);
    }

    private ProcessCommand Rare() => random.Next(4) == 0 ? new CancelProcess("random") : new SetVariables(Variables());

    private ProcessCommand Service(long key) =>
        random.Next(8) == 0 ? new FailService(key, "service.broken", "random") : new CompleteService(key, Variables());

    private FireTimer Timer(ScheduledTimer timer)
    {
        if (timer.DueAt > Now)
            Now = timer.DueAt;
        return new FireTimer(timer.Key);
    }

    private FeelContext Variables() => FeelContext.Of(
        ("choice", new FeelString(RandomProcess.Choices[random.Next(RandomProcess.Choices.Length)])),
        ("number", new FeelNumber(random.Next(1000) / 10m)),
        ("at", random.Next(2) == 0 ? FeelDateTime.Of(Now) : new FeelDate(DateOnly.FromDateTime(Now.DateTime))),
        ("$list", new FeelList([FeelNull.Value, new FeelDaysTimeDuration(TimeSpan.FromMinutes(random.Next(100))), FeelContext.Of(("$in", FeelBoolean.True))])));
}
