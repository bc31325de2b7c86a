using System.Collections.Immutable;
using Workflows.Definitions.Exchange;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

namespace Workflows.Server.Definitions;

/// <summary>
/// A BPMN file as this platform understands it. Everything that reads one reads it here, so that what was written for another
/// engine means the same when it is checked, shown and run.
/// </summary>
/// <param name="Definitions">The model; null where the file cannot be read.</param>
/// <param name="Diagnostics">Why it cannot be read, or what became of another engine's words.</param>
public sealed record BpmnFile(BpmnDefinitions? Definitions, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    public static BpmnFile Read(byte[] bytes)
    {
        var read = BpmnReader.Read(bytes);
        if (!read.Succeeded)
        {
            return new BpmnFile(null, read.Diagnostics);
        }

        var taken = ForeignModels.Read(read.Definitions);
        return new BpmnFile(taken.Definitions, taken.Diagnostics);
    }
}
