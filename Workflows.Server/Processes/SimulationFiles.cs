using System.Collections.Immutable;
using System.Text;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Verification;
using Workflows.Server.DecisionModels;
using Workflows.Server.Definitions;

namespace Workflows.Server.Processes;

/// <summary>The files of a simulation: processes that may call each other, and the decisions that they ask for.</summary>
/// <param name="Processes">The processes that can run, in the order of the files.</param>
/// <param name="Diagnostics">What is to be said about the files.</param>
public sealed record SimulationFiles(ImmutableArray<ExecutableProcess> Processes, IReadOnlyList<Diagnostic> Diagnostics)
{
    private const string DmnMark = "/DMN/";

    /// <summary>Reads and checks the files.</summary>
    /// <param name="files">Their texts: BPMN and DMN, told apart by their namespace.</param>
    /// <param name="deployed">The decisions that stand behind those of the files.</param>
    public static SimulationFiles Read(IEnumerable<string> files, DecisionLibrary deployed)
    {
        var byKind = files.ToLookup(text => text.AsSpan(0, Math.Min(text.Length, 2000)).Contains(DmnMark, StringComparison.Ordinal));
        var models = byKind[true].Select(text => CheckedDecisionModel.Check(Encoding.UTF8.GetBytes(text))).ToList();
        var library = deployed.With(models.Where(model => model.Model is not null)
            .SelectMany(model => model.DecisionIds.Select(id => KeyValuePair.Create(id, model.Model!))));
        var definitions = byKind[false].Select(text => CheckedDefinition.CheckToRun(Encoding.UTF8.GetBytes(text), library)).ToList();
        return new SimulationFiles(
            [.. definitions.SelectMany(definition => definition.Processes)],
            [.. models.SelectMany(model => model.Diagnostics), .. definitions.SelectMany(definition => definition.Diagnostics)]);
    }

    /// <summary>The processes with the one first that is started.</summary>
    /// <param name="processId">Which one; null for the first.</param>
    /// <returns>The processes; empty where there is none of that identifier.</returns>
    public ImmutableArray<ExecutableProcess> Select(string? processId)
    {
        if (processId is null)
        {
            return Processes;
        }

        var first = Processes.FirstOrDefault(process => process.ProcessId == processId);
        return first is null ? [] : [first, .. Processes.Where(process => process != first)];
    }
}
