using System.Collections.Immutable;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>What the proof of soundness came to.</summary>
/// <param name="Findings">What is wrong, each with a run that shows it; and whether anything was left undecided.</param>
/// <param name="IsDecided">Whether every state was looked at.</param>
/// <param name="StateCount">How many states were looked at.</param>
public sealed record SoundnessResult(ImmutableArray<Diagnostic> Findings, bool IsDecided, int StateCount)
{
    /// <summary>Whether it is proved that every instance can end, leaves nothing behind, and can do all that is drawn.</summary>
    public bool IsSound => IsDecided && Findings.IsEmpty;
}

/// <summary>
/// Proves that every instance of a process can end with nothing left over, that no join waits for ever, that no paths meet
/// unawares and that every element can be reached; or shows a run that does otherwise.
/// </summary>
/// <remarks>
/// What people, services, messages and timers do is left open, and so is every condition that is not settled by constants or
/// by the decision just taken. An event that does not interrupt may come again and again; as each of its threads runs as
/// the first does, one at a time is followed; and so with the instances of an activity that stand side by side. A signal may
/// come from outside whenever it is awaited, and so may one that the process itself throws. Which activities a compensation
/// finds done is left open.
/// </remarks>
public static class SoundnessVerifier
{
    /// <summary>How many states are looked at where nothing else is said.</summary>
    public const int DefaultStateBudget = 20_000;

    /// <summary>Proves a process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="stateBudget">How many states are looked at before the answer is that it is not decided.</param>
    /// <returns>What was found.</returns>
    public static SoundnessResult Verify(ExecutableProcess process, int stateBudget = DefaultStateBudget)
    {
        ArgumentNullException.ThrowIfNull(process);
        return Verify(ProofNet.Of(process.Process, process.Definitions), stateBudget);
    }

    /// <summary>Proves a process, whether the engine can run it or not.</summary>
    /// <param name="definitions">The file.</param>
    /// <param name="process">One of its processes.</param>
    /// <param name="stateBudget">How many states are looked at before the answer is that it is not decided.</param>
    /// <returns>What was found.</returns>
    public static SoundnessResult Verify(BpmnDefinitions definitions, Process process, int stateBudget = DefaultStateBudget)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(process);
        return Verify(ProofNet.Of(process, definitions), stateBudget);
    }

    private static SoundnessResult Verify(ProofNet net, int stateBudget)
    {
        var exploration = new Exploration(net, ProofMonitor.None, stateBudget);
        var findings = new SoundnessReport(net, exploration).Findings();
        return new SoundnessResult([.. findings], exploration.IsComplete, exploration.StateCount);
    }
}
