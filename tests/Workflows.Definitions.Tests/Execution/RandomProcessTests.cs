using System.Globalization;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Definitions.Tests.Execution;

/// <summary>What holds for every process on every path. <c>WORKFLOWS_RANDOM_RUNS</c> says how many are tried.</summary>
public sealed class RandomProcessTests
{
    private const int UsualRuns = 1500;
    private const int LongestPath = 120;

    private static int Runs => Number("WORKFLOWS_RANDOM_RUNS") ?? UsualRuns;

    private static int? OnlySeed => Number("WORKFLOWS_RANDOM_SEED");

    [Fact]
    public void Every_random_process_keeps_the_promises_on_every_random_path()
    {
        var seeds = OnlySeed is { } only ? [only] : Enumerable.Range(1, Runs);
        foreach (var seed in seeds)
        {
            try
            {
                Walk(seed);
            }
            catch (Exception exception)
            {
                Assert.Fail($"Seed {seed}: {exception}{Environment.NewLine}Again with: WORKFLOWS_RANDOM_SEED={seed} "
                    + "dotnet test tests/Workflows.Definitions.Tests --filter FullyQualifiedName~RandomProcessTests");
            }
        }
    }

    [Fact]
    public void Most_random_paths_reach_the_end_of_their_process()
    {
        var completed = Enumerable.Range(1, 200).Count(seed => Walk(seed).Status is ProcessStatus.Completed or ProcessStatus.Terminated);

        Assert.InRange(completed, 120, 200);
    }

    private static ProcessState Walk(int seed)
    {
        var process = RandomProcess.Compile(seed);
        var path = new RandomPath(seed);
        var folded = ProcessState.NotStarted;
        var stored = ProcessStateJson.Write(folded);
        for (var step = 0; step < LongestPath && !path.IsDone; step++)
        {
            var command = path.Next();
            var decision = ProcessEngine.Decide(process, path.State, command, path.Context);
            Assert.True(decision.Refusal is null, $"{command} was refused: {decision.Refusal}");
            Same(stored, ProcessStateJson.Write(path.State), "Deciding changed the state that it was given.");
            TheReloadedStateDecidesTheSame(process, ProcessStateJson.Read(stored), path.Context, command, decision);
            path.Advance(decision);
            folded = decision.Events.Aggregate(folded, ProcessEngine.Apply);
            Same(path.State, folded, "The events do not fold to the state.");
            stored = ProcessStateJson.Write(path.State);
            Same(path.State, ProcessStateJson.Read(stored), "Storing changed the state.");
            if (step % 10 == 0)
                RefusalsLeaveNothing(process, path);
        }

        TheStoredJournalFoldsToTheState(path);
        if (path.IsDone)
            AFinishedProcessLeavesNothingBehind(path.State);
        return path.State;
    }

    private static void TheReloadedStateDecidesTheSame(
        ExecutableProcess process, ProcessState reloaded, DecisionContext context, ProcessCommand command, Decision decision)
    {
        var again = ProcessEngine.Decide(process, reloaded, command, context);
        Assert.True(decision.Events.AsSpan().SequenceEqual(again.Events.AsSpan()), "The same inputs gave other events.");
        Same(decision.State, again.State, "The same inputs gave another state.");
    }

    private static void TheStoredJournalFoldsToTheState(RandomPath path)
    {
        var stored = path.Journal.ConvertAll(
            happened => ProcessEventJson.Read(ProcessEventJson.TypeName(happened), ProcessEventJson.Write(happened)));
        Assert.True(stored.SequenceEqual(path.Journal), "Storing changed an event.");
        Same(path.State, ProcessEngine.Fold(stored), "The stored journal does not fold to the state.");
    }

    // Not Assert.Equal, which looks into large values by reflection.
    private static void Same<T>(T expected, T actual, string message)
        where T : class? => Assert.True(Equals(expected, actual), message);

    // Every key that was ever given, and one that was not, by every command that it is not open to.
    private static void RefusalsLeaveNothing(ExecutableProcess process, RandomPath path)
    {
        var state = path.State;
        var refused = new List<ProcessCommand> { new StartProcess(FeelContext.Empty) };
        for (var key = 1L; key <= state.LastKey + 1; key++)
        {
            if (!state.Tasks.Any(task => task.Key == key))
                refused.Add(new CompleteTask(key, FeelContext.Empty));
            if (!state.Services.Any(service => service.Key == key))
                refused.AddRange([new CompleteService(key, FeelContext.Empty), new FailService(key, "code", "message")]);
            if (!state.Timers.Any(timer => timer.Key == key && timer.DueAt <= path.Now))
                refused.Add(new FireTimer(key));
            if (!state.Subscriptions.Any(awaited => awaited.Key == key))
                refused.Add(new DeliverMessage(key, FeelContext.Empty));
            if (!state.Incidents.Any(incident => incident.Key == key))
                refused.Add(new RetryIncident(key));
        }

        foreach (var command in refused)
        {
            var decision = ProcessEngine.Decide(process, state, command, path.Context);
            Assert.True(decision is { Refusal: not null, State: null, Events.IsEmpty: true }, $"{command} was not refused.");
        }
    }

    private static void AFinishedProcessLeavesNothingBehind(ProcessState state)
    {
        Assert.Empty(state.Elements);
        Assert.Empty(state.Tasks);
        Assert.Empty(state.Timers);
        Assert.Empty(state.Services);
        Assert.Empty(state.Subscriptions);
        Assert.Empty(state.Incidents);
        Assert.Empty(state.HeldTokens);
        Assert.All(state.Scopes, scope => Assert.Equal(ProcessState.ProcessScope, scope.ScopeKey));
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
