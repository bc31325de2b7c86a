using System.Collections.Immutable;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Policies;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Definitions.Xml;

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
    public static CheckedDefinition Check(byte[] bytes)
    {
        var runnable = CheckToRun(bytes);
        ImmutableArray<Diagnostic> findings = [.. runnable.Diagnostics, .. runnable.Processes.SelectMany(Prove)];
        return Refused(findings) ? new CheckedDefinition(bytes, [], findings) : runnable with { Diagnostics = findings };
    }

    /// <summary>Reads, verifies and compiles a file, as far as is needed to run it once, such as in a simulation that shows what is wrong with it.</summary>
    /// <param name="bytes">The file.</param>
    public static CheckedDefinition CheckToRun(byte[] bytes)
    {
        var read = BpmnReader.Read(bytes);
        if (!read.Succeeded)
        {
            return new CheckedDefinition(bytes, [], read.Diagnostics);
        }

        var findings = DefinitionVerifier.Verify(read.Definitions);
        if (Refused(findings))
        {
            return new CheckedDefinition(bytes, [], findings);
        }

        // The compiler looks closer than the rules, at each expression; what it finds is as good a reason to refuse.
        var compilations = Executable(read.Definitions).Select(process => ExecutableProcess.Compile(read.Definitions, process)).ToList();
        return new CheckedDefinition(
            bytes,
            compilations.TrueForAll(compilation => compilation.Succeeded) ? [.. compilations.Select(compilation => compilation.Process!)] : [],
            [
                .. findings.Concat(compilations.SelectMany(compilation => compilation.Diagnostics))
                    .DistinctBy(finding => (finding.Code, finding.ElementId, finding.Message)),
            ]);
    }

    private static IEnumerable<string> Executable(BpmnDefinitions definitions) =>
        definitions.Processes.Where(process => process.IsExecutable).Select(process => process.Id);

    private static IEnumerable<Diagnostic> Prove(ExecutableProcess process) =>
        SoundnessVerifier.Verify(process).Findings
            .Concat(PoliciesInForce.For(process.ProcessId).SelectMany(policy => PolicyVerifier.Verify(process, policy)));

    private static bool Refused(IEnumerable<Diagnostic> findings) =>
        findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);
}
