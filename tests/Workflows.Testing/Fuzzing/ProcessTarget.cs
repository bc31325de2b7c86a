using System.Collections.Immutable;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Policies;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Definitions.Xml;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Testing.Fuzzing;

/// <summary>A file that passes verification: it can be proved, and an instance of it keeps its promises, in bounded work.</summary>
public sealed class ProcessTarget : FuzzTarget
{
    private const int StateBudget = 200;
    private const int LongestPath = 25;

    public override string Name => "process";

    public override int MaximumLength => 8 * 1024;

    public override ImmutableArray<string> Words => BpmnWords.All;

    public override IEnumerable<byte[]> Seeds() => Enumerable.Range(1, 60).Select(seed => BpmnWriter.Write(RandomProcess.Generate(seed)));

    public override void Check(byte[] input)
    {
        var result = BpmnReader.Read(input);
        if (!result.Succeeded
            || DefinitionVerifier.Verify(result.Definitions).Any(finding => finding.Severity is DiagnosticSeverity.Error)
            || ExecutableProcess.Compile(result.Definitions).Process is not { } process)
            return;
        SoundnessVerifier.Verify(process, StateBudget);
        PolicyVerifier.Verify(process, BuiltInPolicies.Disclosure, StateBudget);
        PromisedWalk.Of(process, seed: input.Length, LongestPath);
    }
}
