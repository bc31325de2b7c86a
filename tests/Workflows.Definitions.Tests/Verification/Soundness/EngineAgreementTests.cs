using System.Globalization;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Definitions.Tests.Verification.Soundness;

/// <summary>
/// Compares what is proved with all that the engine does, on small processes of every family of elements, whole and damaged.
/// <c>WORKFLOWS_RANDOM_RUNS</c> says how many are tried, <c>WORKFLOWS_RANDOM_SEED</c> tries one.
/// </summary>
public sealed class EngineAgreementTests
{
    private const int UsualRuns = 40;
    private const int MostStates = 150;

    private static readonly string[] NoEnd =
    [
        "soundness.cannotEnd", "soundness.deadlock", "soundness.noWayOut", "soundness.uncaughtError", "soundness.noWayToAnEnd", "soundness.tooFewTokens",
    ];

    private static IEnumerable<int> Seeds =>
        Number("WORKFLOWS_RANDOM_SEED") is { } only ? [only] : Enumerable.Range(1, Number("WORKFLOWS_RANDOM_RUNS") ?? UsualRuns);

    [Fact]
    public void Blocks_of_every_family_are_sound_as_the_engine_runs_them()
    {
        foreach (var seed in Seeds)
        {
            var process = ExecutableProcess.Compile(SmallProcess.Generate(seed)).Process;
            Assert.True(process is not null, Again(seed, "does not compile"));
            var result = SoundnessVerifier.Verify(process);
            Assert.True(result.IsSound, Again(seed, string.Join("; ", result.Findings.Select(finding => finding.Message))));
            Agree(seed, process, result);
        }
    }

    [Fact]
    public void What_is_damaged_is_judged_as_the_engine_runs_it()
    {
        var (sound, unsound) = (0, 0);
        foreach (var seed in Seeds)
        {
            if (ExecutableProcess.Compile(Mutation.Of(SmallProcess.Generate(seed), seed)).Process is not { } process)
                continue;
            var result = SoundnessVerifier.Verify(process);
            _ = result.IsSound ? sound++ : unsound++;
            Agree(seed, process, result);
        }

        Assert.True(Number("WORKFLOWS_RANDOM_SEED") is not null || (sound > 5 && unsound > 5), $"{sound} sound, {unsound} not");
    }

    private static void Agree(int seed, ExecutableProcess process, SoundnessResult result)
    {
        var engine = new EngineExploration(process, MostStates);
        var said = string.Join("; ", result.Findings.Select(finding => finding.Message));
        if (result.IsSound)
        {
            Assert.True(engine.Stuck.Count == 0, Again(seed, $"proved sound, but the engine stops: {engine.Stuck.FirstOrDefault()}"));
            Assert.True(!engine.IsComplete || engine.AllCanEnd, Again(seed, "proved sound, but the engine cannot end from every state"));
        }

        if (!engine.IsComplete || !result.IsDecided)
            return;
        if (result.Findings.Any(finding => NoEnd.Contains(finding.Code)))
            Assert.True(engine.Stuck.Count > 0 || !engine.AllCanEnd, Again(seed, $"the engine always ends, but it is said: {said}"));
        else if (result.Findings.All(finding => finding.Code is "soundness.deadElement"))
            Assert.True(engine.Stuck.Count == 0 && engine.AllCanEnd, Again(seed, $"the engine stops ({engine.Stuck.FirstOrDefault()}), but it is said: {said}"));
        if (result.Findings.Any(finding => finding.Code is "soundness.lackOfSynchronization" or "soundness.unboundedGrowth"))
            Assert.True(engine.HasTwoOfOne, Again(seed, $"no element lives twice, but it is said: {said}"));
        foreach (var dead in result.Findings.Where(finding => finding.Code is "soundness.deadElement"))
            Assert.DoesNotContain(dead.ElementId!, engine.Activated);
    }

    private static string Again(int seed, string message) =>
        $"Seed {seed}: {message}{Environment.NewLine}Again with: WORKFLOWS_RANDOM_SEED={seed} "
        + "dotnet test tests/Workflows.Definitions.Tests --filter FullyQualifiedName~EngineAgreementTests";

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
