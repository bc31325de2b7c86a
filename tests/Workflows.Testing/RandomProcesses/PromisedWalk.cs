using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Testing.RandomProcesses;

/// <summary>
/// Walks an instance along a random path and checks at each step what holds for every process: the events fold to the state,
/// storing and reloading change nothing, the same inputs give the same events, a refusal leaves nothing, each element begins
/// and ends once, and a finished process leaves nothing behind.
/// </summary>
public sealed class PromisedWalk
{
    private const int LongestPath = 120;
    private const int StepsBetweenRefusals = 10;
    private const int TriedKeys = 20;

    // A process that runs in a circle would do so again and again, at great expense.
    private const int MostRefusals = 3;

    // What has no end or grows without bounds is refused, and so is a start that cannot wait for what the process waits for;
    // all else on a path is open to its command.
    private static readonly string[] Refusable = ["process.stepBudget", "variables.tooLarge", "process.startFailed"];

    private readonly ExecutableProcess process;
    private readonly RandomPath path;
    private readonly int longestPath;
    private ProcessState folded = ProcessState.NotStarted;
    private int refusals;
    private string stored = ProcessStateJson.Write(ProcessState.NotStarted);

    private PromisedWalk(ExecutableProcess process, RandomPath path, int longestPath) =>
        (this.process, this.path, this.longestPath) = (process, path, longestPath);

    /// <summary>
    /// Walks the process of any elements that a seed makes, on the path that it makes, after it has been written and read.
    /// </summary>
    /// <exception cref="BrokenPromiseException">Something that must hold does not.</exception>
    public static RandomPath Of(int seed)
    {
        var compiled = RandomProcess.Compile(WrittenAndRead(RandomProcess.GenerateOfEveryElement(seed)));
        return Of(compiled, new RandomPath(seed, compiled), LongestPath);
    }

    /// <summary>Walks any process on the path that a seed makes.</summary>
    /// <exception cref="BrokenPromiseException">Something that must hold does not.</exception>
    public static RandomPath Of(ExecutableProcess process, int seed, int longestPath = LongestPath) =>
        Of(process, new RandomPath(seed, process), longestPath);

    private static RandomPath Of(ExecutableProcess process, RandomPath path, int longestPath)
    {
        var walk = new PromisedWalk(process, path, longestPath);
        walk.Go();
        return path;
    }

    private static BpmnDefinitions WrittenAndRead(BpmnDefinitions definitions)
    {
        var written = BpmnWriter.Write(definitions);
        var read = BpmnReader.Read(written);
        BrokenPromiseException.Unless(
            read.Succeeded, "What was written cannot be read: " + string.Join("; ", read.Diagnostics.Select(found => found.Message)));
        BrokenPromiseException.Unless(
            BpmnWriter.Write(read.Definitions!).AsSpan().SequenceEqual(written), "Reading and writing changed the model.");
        return read.Definitions!;
    }

    private void Go()
    {
        for (var step = 0; step < longestPath && !path.IsDone && refusals < MostRefusals; step++)
        {
            Take(path.Next());
            StateInvariants.Hold(path.State);
            if (step % StepsBetweenRefusals == 0 && path.State.Status != ProcessStatus.NotStarted)
                RefusalsLeaveNothing(step);
        }

        TheStoredJournalFoldsToTheState();
        EveryLifeBeginsAndEndsOnce();
        if (path.IsDone)
            AFinishedProcessLeavesNothingBehind();
    }

    private void Take(ProcessCommand command)
    {
        var before = path.State;
        var decision = ProcessEngine.Decide(process, before, command, path.Context);
        Same(stored, ProcessStateJson.Write(before), "Deciding changed the state that it was given.");
        TheReloadedStateDecidesTheSame(command, decision);
        if (decision.Refusal is not null)
        {
            BrokenPromiseException.Unless(Refusable.Contains(decision.Refusal.Code), $"{command} was refused: {decision.Refusal}");
            BrokenPromiseException.Unless(decision is { State: null, Events.IsEmpty: true }, $"{command} was refused, and yet something happened.");
            refusals++;
            return;
        }

        path.Advance(decision);
        StateInvariants.KeysAreNew(before, path.State);
        folded = decision.Events.Aggregate(folded, ProcessEngine.Apply);
        Same(path.State, folded, "The events do not fold to the state.");
        stored = ProcessStateJson.Write(path.State);
        Same(path.State, ProcessStateJson.Read(stored), "Storing changed the state.");
    }

    private void TheReloadedStateDecidesTheSame(ProcessCommand command, Decision decision)
    {
        var again = ProcessEngine.Decide(process, ProcessStateJson.Read(stored), command, path.Context);
        BrokenPromiseException.Unless(
            decision.Events.AsSpan().SequenceEqual(again.Events.AsSpan()), "The same inputs gave other events.");
        Same(decision.State, again.State, "The same inputs gave another state.");
    }

    private void TheStoredJournalFoldsToTheState()
    {
        var read = path.Journal.ConvertAll(
            happened => ProcessEventJson.Read(ProcessEventJson.TypeName(happened), ProcessEventJson.Write(happened)));
        BrokenPromiseException.Unless(read.SequenceEqual(path.Journal), "Storing changed an event.");
        Same(path.State, ProcessEngine.Fold(read), "The stored journal does not fold to the state.");
    }

    private void EveryLifeBeginsAndEndsOnce()
    {
        var living = new HashSet<long>();
        foreach (var happened in path.Journal)
        {
            var kept = happened switch
            {
                ElementActivated activated => living.Add(activated.Key),
                ElementCompleted completed => living.Remove(completed.Key),
                ElementTerminated terminated => living.Remove(terminated.Key),
                _ => true,
            };
            BrokenPromiseException.Unless(kept, $"An element begins twice, or ends without a beginning: {happened}");
        }

        BrokenPromiseException.Unless(
            living.SetEquals(path.State.Elements.Select(element => element.Key)), "What lives is not what began and has not ended.");
    }

    // Keys that were given, and one that was not, by every command that they are not open to.
    private void RefusalsLeaveNothing(int step)
    {
        var state = path.State;
        var refused = new List<ProcessCommand> { new StartProcess(FeelContext.Empty), new DeliverSignal("unheard", FeelContext.Empty) };
        var stride = 1 + (state.LastKey / TriedKeys);
        for (var key = 1 + (step % stride); key <= state.LastKey; key += stride)
            refused.AddRange(NotOpen(state, key));
        refused.AddRange(NotOpen(state, state.LastKey + 1));
        foreach (var command in refused)
        {
            var decision = ProcessEngine.Decide(process, state, command, path.Context);
            BrokenPromiseException.Unless(
                decision is { Refusal: not null, State: null, Events.IsEmpty: true }, $"{command} was not refused.");
        }
    }

    private IEnumerable<ProcessCommand> NotOpen(ProcessState state, long key)
    {
        if (!state.Tasks.Any(task => task.Key == key))
            yield return new CompleteTask(key, FeelContext.Empty);
        if (!state.Tasks.Any(task => task.Key == key))
            yield return new FailTask(key, "code", "message", FeelContext.Empty);
        if (!state.Services.Any(service => service.Key == key))
            yield return new CompleteService(key, FeelContext.Empty);
        if (!state.Services.Any(service => service.Key == key))
            yield return new FailService(key, "code", "message");
        if (!state.Calls.Any(call => call.Key == key))
            yield return new CompleteCall(key, FeelContext.Empty);
        if (!state.Calls.Any(call => call.Key == key))
            yield return new FailCall(key, "code", "message", FeelContext.Empty);
        if (!state.Timers.Any(timer => timer.Key == key && timer.DueAt <= path.Now))
            yield return new FireTimer(key);
        if (!state.Subscriptions.Any(awaited => awaited.Key == key))
            yield return new DeliverMessage(key, FeelContext.Empty);
        if (!state.Incidents.Any(incident => incident.Key == key))
            yield return new RetryIncident(key);
        yield return new ActivateAdHocActivity(key, "nowhere");
    }

    private void AFinishedProcessLeavesNothingBehind()
    {
        var state = path.State;
        var left = state.Elements.Count + state.Tasks.Count + state.Timers.Count + state.Services.Count
            + state.Subscriptions.Count + state.Incidents.Count + state.HeldTokens.Count + state.Signals.Count + state.Conditions.Count
            + state.HeldTriggers.Count + state.Compensations.Count + state.Undoings.Count + state.Calls.Count + state.Loops.Count
            + state.LoopResults.Count + state.AdHocPlans.Count;
        BrokenPromiseException.Unless(left == 0, $"A finished process left {left} things behind: {ProcessStateJson.Write(state)}");
        BrokenPromiseException.Unless(
            state.Scopes.All(scope => scope.ScopeKey == ProcessState.ProcessScope), "A finished process left a scope behind.");
    }

    // Not an assertion of the test framework, which looks into large values by reflection.
    private static void Same<T>(T expected, T actual, string broken)
        where T : class? => BrokenPromiseException.Unless(Equals(expected, actual), broken);
}
