using System.Globalization;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Definitions.Tests.Verification.Soundness;

/// <summary>
/// Compares what is proved with what is seen on random runs. <c>WORKFLOWS_RANDOM_RUNS</c> says how many processes are tried,
/// <c>WORKFLOWS_RANDOM_SEED</c> tries one.
/// </summary>
public sealed class RandomSoundnessTests
{
    private const int UsualRuns = 300;
    private const int StateBudget = 5_000;
    private const int PathsOfEach = 12;
    private const int LongestPath = 80;

    // Blocks of inclusive gateways that nest deep have more states than a test has time for.
    private const int LargestProcess = 120;

    private static IEnumerable<int> Seeds =>
        Number("WORKFLOWS_RANDOM_SEED") is { } only ? [only] : Enumerable.Range(1, Number("WORKFLOWS_RANDOM_RUNS") ?? UsualRuns);

    [Fact]
    public void Every_block_structured_process_is_sound()
    {
        var (tried, undecided) = (0, 0);
        foreach (var seed in Seeds)
        {
            var process = RandomProcess.Compile(seed);
            // Behind a gateway that goes on early the late tokens still run, and in a loop the next ones meet them: no false alarm.
            if (process.NodeCount > LargestProcess || GoesOnEarly(process.Process))
                continue;
            var result = SoundnessVerifier.Verify(process, StateBudget);
            tried++;
            undecided += result.IsDecided ? 0 : 1;
            Assert.True(
                result.Findings.All(finding => finding.Code is "soundness.notDecided"),
                Again(seed, string.Join("; ", result.Findings.Select(finding => finding.Message))));
        }

        Assert.True(undecided <= tried / 5, $"{undecided} of {tried} processes were not decided.");
    }

    [Fact]
    public void What_is_proved_sound_never_gets_stuck_on_a_random_path()
    {
        var (sound, stuck) = (0, 0);
        foreach (var seed in Seeds)
        {
            if (ExecutableProcess.Compile(Mutation.Of(RandomProcess.Generate(seed), seed)).Process is not { NodeCount: <= LargestProcess } process)
                continue;
            var result = SoundnessVerifier.Verify(process, StateBudget);
            sound += result.IsSound ? 1 : 0;
            for (var path = 0; path < PathsOfEach; path++)
            {
                if (WhatWentWrong(process, (seed * 1000) + path) is not { } wrong)
                    continue;
                stuck++;
                Assert.False(result.IsSound, Again(seed, $"path {path}: {wrong}"));
            }
        }

        if (Number("WORKFLOWS_RANDOM_SEED") is null)
        {
            Assert.True(sound > 10, $"Only {sound} mutants were sound.");
            Assert.True(stuck > 15, $"Only {stuck} paths got stuck.");
        }
    }

    [Fact]
    public void Every_counterexample_begins_at_the_start_and_names_what_the_process_has()
    {
        foreach (var seed in Seeds)
        {
            if (ExecutableProcess.Compile(Mutation.Of(RandomProcess.Generate(seed), seed)).Process is not { NodeCount: <= LargestProcess } process)
                continue;
            foreach (var finding in SoundnessVerifier.Verify(process, StateBudget).Findings.Where(finding => !finding.Trace.IsEmpty))
            {
                Assert.StartsWith("start", finding.Trace[0].ElementId, StringComparison.Ordinal);
                Assert.True(finding.Trace.All(step => process.Find(step.ElementId) is not null), Again(seed, finding.Message));
            }
        }
    }

    // What may happen is an incident of a gateway that waits for ever, or an instance that waits for nothing and yet goes on.
    private static string? WhatWentWrong(ExecutableProcess process, int seed)
    {
        var path = new RandomPath(seed);
        for (var step = 0; step < LongestPath && !path.IsDone; step++)
        {
            var command = path.Next();
            if (command is CancelProcess)
                return null;
            var decision = ProcessEngine.Decide(process, path.State, command, path.Context);
            if (decision.Refusal is { Code: "process.stepBudget" } refusal)
                return refusal.Message;
            path.Advance(decision);
            if (decision.Events.OfType<IncidentRaised>().FirstOrDefault(incident => incident.Code is "gateway.neverJoined") is { } incident)
                return incident.Message;
            var state = path.State;
            if (!path.IsDone && state.Tasks.Count + state.Services.Count + state.Subscriptions.Count + state.Timers.Count + state.Incidents.Count == 0)
                return "Nothing is awaited, and the instance is not done.";
        }

        return null;
    }

    private static bool GoesOnEarly(IFlowElementsContainer container) => container.FlowElements.Any(
        element => element is ComplexGateway || (element is IFlowElementsContainer inner && GoesOnEarly(inner)));

    private static string Again(int seed, string message) =>
        $"Seed {seed}: {message}{Environment.NewLine}Again with: WORKFLOWS_RANDOM_SEED={seed} "
        + "dotnet test tests/Workflows.Definitions.Tests --filter FullyQualifiedName~RandomSoundnessTests";

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
