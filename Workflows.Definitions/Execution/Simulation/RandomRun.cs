using System.Collections.Immutable;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>
/// One run in which chance plays everybody who acts: whatever waits for somebody outside gets the moment at which it is done,
/// and time goes from moment to moment until nothing more happens.
/// </summary>
internal sealed class RandomRun
{
    private static readonly ElementAssumption Person = new(TimeSpan.FromHours(1), TimeSpan.FromDays(2));
    private static readonly ElementAssumption Machine = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    private static readonly ElementAssumption Stranger = new(TimeSpan.FromHours(1), TimeSpan.FromDays(5));

    private readonly SimulatedWorld world;
    private readonly SimulationAssumptions assumptions;
    private readonly SeededRandom random;
    private readonly Dictionary<(SimulatedInstance Instance, long Key), DateTimeOffset> moments = [];

    private RandomRun(SimulatedWorld world, SimulationAssumptions assumptions, long seed) =>
        (this.world, this.assumptions, random) = (world, assumptions, new SeededRandom(seed));

    /// <summary>Runs once.</summary>
    public static SimulatedWorld Play(
        ImmutableArray<ExecutableProcess> processes, SimulationScript script, SimulationOptions options, SimulationAssumptions assumptions, long seed)
    {
        var run = new RandomRun(new SimulatedWorld(processes, options), assumptions, seed);
        ProcessSimulator.Begin(run.world, script);
        run.Play(run.world.Now + assumptions.Horizon);
        return run.world;
    }

    private void Play(DateTimeOffset end)
    {
        while (world.Error is null && !IsOver())
        {
            var next = NextWaiting();
            var due = next is null ? end : moments[(next.Instance, next.Key)];
            if (world.NextMoment(due < end ? due : end) is { } moment)
                world.HappenAt(moment, due < end ? due : end);
            else if (next is null || due > end)
                return;
            else
                Complete(next, due);
        }
    }

    private bool IsOver() => world.Instances.Count > 0 && world.Instances.All(instance => instance.State.IsFinished);

    private void Complete(Waiting next, DateTimeOffset moment)
    {
        moments.Remove((next.Instance, next.Key));
        world.GoOnTo(moment);
        world.Decide(next.Instance, next.Command(Result(next)));
        world.Settle();
    }

    private Waiting? NextWaiting()
    {
        Waiting? first = null;
        var earliest = DateTimeOffset.MaxValue;
        foreach (var waiting in All())
        {
            var moment = MomentOf(waiting);
            if (moment < earliest)
                (first, earliest) = (waiting, moment);
        }

        return first;
    }

    private DateTimeOffset MomentOf(Waiting waiting)
    {
        if (!moments.TryGetValue((waiting.Instance, waiting.Key), out var moment))
        {
            var assumption = assumptions.Elements.GetValueOrDefault(waiting.ElementId) ?? waiting.Usually;
            moment = world.Now + random.NextSpan(assumption.Shortest, assumption.Longest);
            moments[(waiting.Instance, waiting.Key)] = moment;
        }

        return moment;
    }

    private IEnumerable<Waiting> All() => world.Instances.SelectMany(instance =>
        instance.State.Tasks.Select(task => new Waiting(instance, task.Key, task.ElementId, Person, result => new CompleteTask(task.Key, result)))
            .Concat(instance.State.Services.Select(service =>
                new Waiting(instance, service.Key, service.ElementId, Machine, result => new CompleteService(service.Key, result))))
            .Concat(instance.State.Calls.Where(call => !IsCalled(instance, call.Key)).Select(call =>
                new Waiting(instance, call.Key, call.ElementId, Stranger, result => new CompleteCall(call.Key, result))))
            .Concat(instance.State.Subscriptions.Select(awaited =>
                new Waiting(instance, awaited.Key, awaited.ElementId, Stranger, result => new DeliverMessage(awaited.Key, result))))
            .Concat(instance.State.Signals.Select(awaited =>
                new Waiting(instance, awaited.Key, awaited.ElementId, Stranger, result => new DeliverSignal(awaited.SignalName, result)))));

    private bool IsCalled(SimulatedInstance caller, long key) =>
        world.Instances.Any(instance => instance.Caller == caller && instance.CallerKey == key);

    // As the platform does it: the decision that a person takes is the variable "decision".
    private FeelContext Result(Waiting waiting)
    {
        if (waiting.Instance.Process.Find(waiting.ElementId) is not UserTask { Decisions: [_, ..] offered })
            return FeelContext.Empty;
        var weights = assumptions.Elements.GetValueOrDefault(waiting.ElementId)?.Decisions ?? ImmutableDictionary<string, double>.Empty;
        return FeelContext.Of(("decision", new FeelString(Choose(offered, weights))));
    }

    private string Choose(ImmutableArray<TaskDecision> offered, ImmutableDictionary<string, double> weights)
    {
        double WeightOf(TaskDecision decision) => weights.IsEmpty ? 1 : Math.Max(0, weights.GetValueOrDefault(decision.Value));

        var left = random.NextFraction() * offered.Sum(WeightOf);
        foreach (var decision in offered)
        {
            left -= WeightOf(decision);
            if (left < 0)
                return decision.Value;
        }

        return offered[^1].Value;
    }

    /// <summary>Something that somebody outside completes.</summary>
    private sealed record Waiting(
        SimulatedInstance Instance, long Key, string ElementId, ElementAssumption Usually, Func<FeelContext, ProcessCommand> Command);
}
