using System.Collections.Immutable;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Pipelines;
using Workflows.Definitions.Verification.Policies;
using Workflows.Definitions.Xml;
using static Workflows.Testing.RandomProcesses.BrokenPromiseException;

namespace Workflows.Testing.Fuzzing;

/// <summary>An approval policy that an administrator typed: it is refused, or it survives a round trip and can be proved.</summary>
public sealed class PolicyTarget : FuzzTarget
{
    private const int StateBudget = 300;

    private readonly Lazy<ExecutableProcess> pipeline =
        new(() => ExecutableProcess.Compile(BpmnReader.Read(BuiltInPipelines.Disclosure.ReadBytes()).Definitions!).Process!);

    public override string Name => "policy";

    public override int MaximumLength => 4 * 1024;

    public override ImmutableArray<string> Words =>
    [
        "{", "}", "[", "]", ":", ",", "\"", "null", "true", "//", "/*", "*/", "\"$type\":", "\"kind\":", "\"rules\":[", "\"id\":\"r\"", "\"binding\":true",
        "\"before\":", "\"approvals\":[", "\"changes\":[", "\"decisions\":[\"approve\"]", "\"first\":", "\"second\":", "\"of\":", "\"step\":", "\"service\":",
        "\"element\":", .. pipeline.Value.Process.FlowElements.Select(element => element.Id),
    ];

    public override IEnumerable<byte[]> Seeds() => [ApprovalPolicyJson.Write(BuiltInPolicies.Disclosure)];

    public override void Check(byte[] input)
    {
        var reading = ApprovalPolicyJson.Read(input);
        Unless(reading.Succeeded == reading.Error is null, "A policy is read, or refused with a reason.");
        if (!reading.Succeeded)
            return;
        var written = ApprovalPolicyJson.Write(reading.Policy);
        var again = ApprovalPolicyJson.Read(written);
        Unless(again.Succeeded, $"What was written is read again: {again.Error}");
        Unless(written.AsSpan().SequenceEqual(ApprovalPolicyJson.Write(again.Policy!)), "Writing twice gives the same bytes.");
        PolicyVerifier.Verify(pipeline.Value, reading.Policy, StateBudget);
    }
}
