using System.Globalization;
using Workflows.Definitions.Execution;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Definitions.Tests.Execution;

/// <summary>What holds for every process on every path. <c>WORKFLOWS_RANDOM_RUNS</c> says how many are tried.</summary>
public sealed class RandomProcessTests
{
    private const int UsualRuns = 1500;

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
                PromisedWalk.Of(seed);
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
        var completed = Enumerable.Range(1, 200).Count(
            seed => PromisedWalk.Of(seed).State.Status is ProcessStatus.Completed or ProcessStatus.Terminated);

        Assert.InRange(completed, 120, 200);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
