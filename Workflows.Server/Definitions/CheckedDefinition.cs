using System.Collections.Immutable;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Policies;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Definitions.Xml;

namespace Workflows.Server.Definitions;

/// <summary>A file with everything that can be said about it before anybody runs it.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Process">The process, ready to run; null where an error keeps it from running.</param>
/// <param name="Diagnostics">The findings: errors, warnings and information.</param>
public sealed record CheckedDefinition(byte[] Bytes, ExecutableProcess? Process, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>
    /// Reads, verifies and compiles a file, and proves that it is sound and keeps to the policies in force; what fails any of
    /// it cannot be deployed. Bounded in time and memory whatever the file holds.
    /// </summary>
    /// <param name="bytes">The file.</param>
    public static CheckedDefinition Check(byte[] bytes)
    {
        var runnable = CheckToRun(bytes);
        if (runnable.Process is not { } process)
        {
            return runnable;
        }

        ImmutableArray<Diagnostic> findings =
        [
            .. runnable.Diagnostics,
            .. SoundnessVerifier.Verify(process).Findings,
            .. PoliciesInForce.For(process.ProcessId).SelectMany(policy => PolicyVerifier.Verify(process, policy)),
        ];
        var isRefused = findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);
        return new CheckedDefinition(bytes, isRefused ? null : process, findings);
    }

    /// <summary>Reads, verifies and compiles a file, as far as is needed to run it once, such as in a simulation that shows what is wrong with it.</summary>
    /// <param name="bytes">The file.</param>
    public static CheckedDefinition CheckToRun(byte[] bytes)
    {
        var read = BpmnReader.Read(bytes);
        if (!read.Succeeded)
        {
            return new CheckedDefinition(bytes, null, read.Diagnostics);
        }

        var findings = DefinitionVerifier.Verify(read.Definitions);
        if (findings.Any(finding => finding.Severity == DiagnosticSeverity.Error))
        {
            return new CheckedDefinition(bytes, null, findings);
        }

        // The compiler looks closer than the rules, at each expression; what it finds is as good a reason to refuse.
        var compilation = ExecutableProcess.Compile(read.Definitions);
        return new CheckedDefinition(bytes, compilation.Process, [
            .. findings.Concat(compilation.Diagnostics).DistinctBy(finding => (finding.Code, finding.ElementId, finding.Message))]);
    }
}
