using System.Collections.Immutable;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Definitions.Verification.Policies;

/// <summary>
/// Proves that a process keeps to a policy on every run, over the states that the proof of soundness walks; a breach comes
/// with a run that commits it. A binding rule that is broken, or that could not be proved, is an error.
/// </summary>
public static class PolicyVerifier
{
    /// <summary>Proves every rule.</summary>
    /// <param name="process">The process.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="stateBudget">How many states are looked at for each rule before the answer is that it is not decided.</param>
    /// <returns>The breaches, and as information what the proof rests on; empty where every rule is proved without more.</returns>
    public static ImmutableArray<Diagnostic> Verify(
        ExecutableProcess process, ApprovalPolicy policy, int stateBudget = SoundnessVerifier.DefaultStateBudget)
    {
        ArgumentNullException.ThrowIfNull(process);
        return Verify(process.Definitions, process.Process, policy, stateBudget);
    }

    /// <summary>Proves every rule for a process, whether the engine can run it or not.</summary>
    /// <param name="definitions">The file.</param>
    /// <param name="process">One of its processes.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="stateBudget">How many states are looked at for each rule before the answer is that it is not decided.</param>
    /// <returns>The breaches, and as information what the proof rests on; empty where every rule is proved without more.</returns>
    public static ImmutableArray<Diagnostic> Verify(
        BpmnDefinitions definitions, Process process, ApprovalPolicy policy, int stateBudget = SoundnessVerifier.DefaultStateBudget)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(policy);
        var net = ProofNet.Of(process, definitions);
        return [.. policy.Rules.SelectMany(rule => FindingsOf(net, rule, stateBudget).Select(finding => Weighed(finding, rule)))];
    }

    private static Diagnostic Weighed(Diagnostic finding, PolicyRule rule) =>
        finding.Severity is DiagnosticSeverity.Information
            ? finding with { PolicyRule = rule.Id }
            : finding with
            {
                Severity = rule.Binding ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                PolicyRule = rule.Id,
                IsBinding = rule.Binding,
            };

    private static IEnumerable<Diagnostic> FindingsOf(ProofNet net, PolicyRule rule, int stateBudget) => rule switch
    {
        ApprovedBefore approved => new ApprovalProof(net, approved).Findings(stateBudget),
        SeparationOfDuty separation => SeparationProof.Findings(net, separation, stateBudget),
        AnsweredTasks answered => AnsweredTasksCheck.Findings(net, answered),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "A kind of rule that nothing proves."),
    };
}
