using System.Collections.Immutable;
using Workflows.Definitions.Decisions;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Decisions.Verification;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Verification;

namespace Workflows.Server.DecisionModels;

/// <summary>A DMN file with everything that can be said about it before anybody relies on it.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Definitions">What it says; null where it cannot be read.</param>
/// <param name="Model">Its decisions, ready to be asked; null where an error forbids it.</param>
/// <param name="Diagnostics">The findings: errors, warnings and information.</param>
public sealed record CheckedDecisionModel(
    byte[] Bytes, DmnDefinitions? Definitions, DecisionModel? Model, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reads, compiles and verifies a file. Bounded in time and memory whatever it holds.</summary>
    /// <param name="bytes">The file.</param>
    public static CheckedDecisionModel Check(byte[] bytes)
    {
        var read = DmnReader.Read(bytes);
        if (!read.Succeeded)
        {
            return new CheckedDecisionModel(bytes, null, null, read.Diagnostics);
        }

        var findings = DecisionVerifier.Verify(read.Definitions);
        var isRefused = findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);
        return new CheckedDecisionModel(bytes, read.Definitions, isRefused ? null : DecisionModel.Compile(read.Definitions).Model, findings);
    }

    /// <summary>The identifiers, or names, under which its decisions and decision services are asked for.</summary>
    public IEnumerable<string> DecisionIds =>
        from element in Definitions?.DrgElements ?? []
        where element is Decision or DecisionService
        select string.IsNullOrEmpty(element.Id) ? element.Name ?? string.Empty : element.Id;
}
