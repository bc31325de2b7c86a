using System.Collections.Immutable;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Policies;
using Workflows.Definitions.Verification.Soundness;

namespace Workflows.Server.Definitions;

/// <summary>A file with everything that can be said about it before anybody runs it.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Processes">The processes, ready to run, in document order; empty where an error keeps one from running.</param>
/// <param name="Diagnostics">The findings: errors, warnings and information.</param>
public sealed record CheckedDefinition(byte[] Bytes, ImmutableArray<ExecutableProcess> Processes, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The first process, ready to run; null where an error keeps one from running.</summary>
    public ExecutableProcess? Process => Processes.FirstOrDefault();

    /// <summary>
    /// Reads, verifies and compiles a file, and proves that it is sound and keeps to the policies in force; what fails any of
    /// it cannot be deployed. Bounded in time and memory whatever the file holds.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="decisions">The decisions that its tasks may ask for; null for none.</param>
    public static CheckedDefinition Check(byte[] bytes, DecisionLibrary? decisions = null)
    {
        var runnable = CheckToRun(bytes, decisions);
        ImmutableArray<Diagnostic> findings = [.. runnable.Diagnostics, .. runnable.Processes.SelectMany(Prove)];
        return Refused(findings) ? new CheckedDefinition(bytes, [], findings) : runnable with { Diagnostics = findings };
    }

    /// <summary>Reads, verifies and compiles a file, as far as is needed to run it once, such as in a simulation that shows what is wrong with it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="decisions">The decisions that its tasks may ask for; null for none.</param>
    public static CheckedDefinition CheckToRun(byte[] bytes, DecisionLibrary? decisions = null)
    {
        var file = BpmnFile.Read(bytes);
        if (file.Definitions is not { } definitions)
        {
            return new CheckedDefinition(bytes, [], file.Diagnostics);
        }

        // What became of another engine's words the import says better than the rule that finds them.
        ImmutableArray<Diagnostic> findings =
            [.. DefinitionVerifier.Verify(definitions).Where(finding => finding.Code != "extension.otherEngine"), .. file.Diagnostics];
        if (Refused(findings))
        {
            return new CheckedDefinition(bytes, [], findings);
        }

        // The compiler looks closer than the rules, at each expression; what it finds is as good a reason to refuse.
        var compilations = Executable(definitions).Select(id => ExecutableProcess.Compile(definitions, id, decisions)).ToList();
        return new CheckedDefinition(
            bytes,
            compilations.TrueForAll(compilation => compilation.Succeeded) ? [.. compilations.Select(compilation => compilation.Process!)] : [],
            [
                .. findings.Concat(compilations.SelectMany(compilation => compilation.Diagnostics))
                    .DistinctBy(finding => (finding.Code, finding.ElementId, finding.Message)),
            ]);
    }

    // A global task is run as a process that consists of it alone.
    private static IEnumerable<string> Executable(BpmnDefinitions definitions) =>
        definitions.Processes.Where(process => process.IsExecutable).Select(process => process.Id)
            .Concat(definitions.GlobalTasks.Select(task => task.Id));

    private static IEnumerable<Diagnostic> Prove(ExecutableProcess process) =>
        SoundnessVerifier.Verify(process).Findings
            .Concat(PoliciesInForce.For(process.ProcessId).SelectMany(policy => PolicyVerifier.Verify(process, policy)));

    private static bool Refused(IEnumerable<Diagnostic> findings) =>
        findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);
}
