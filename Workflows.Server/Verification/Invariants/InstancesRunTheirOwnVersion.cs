using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.DecisionModels;
using Workflows.Server.Definitions;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 11.</summary>
public sealed class InstancesRunTheirOwnVersion(DeployedDecisions decisions) : IInvariant
{
    /// <inheritdoc/>
    public int Number => 11;

    /// <inheritdoc/>
    public string Text => "No instance runs on a version other than its own, and no deployed version has changed.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        var definitions = await check.Database.Definitions.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        var compiled = new Dictionary<Guid, ExecutableProcess>();
        foreach (var definition in definitions.Values)
        {
            var subject = $"definition:{definition.Id}";
            await check.ExamineAsync(subject, async () =>
            {
                check.Expect(
                    Convert.ToHexStringLower(SHA256.HashData(definition.Original)) == definition.Sha256, subject, "Its file is not what was deployed.");
                compiled[definition.Id] = CompiledDefinitions.Compile(
                    definition, await decisions.OfAsync(check.Database, definition.DecisionModelIds, cancellationToken));
            });
        }

        await foreach (var history in InstanceHistory.AllAsync(check.Database, cancellationToken))
        {
            await check.ExamineAsync(history.Subject, () => Examine(check, history, definitions, compiled));
        }
    }

    private static void Examine(
        InvariantCheck check,
        InstanceHistory history,
        Dictionary<Guid, DeployedDefinition> definitions,
        Dictionary<Guid, ExecutableProcess> compiled)
    {
        var instance = history.Instance;
        if (!definitions.TryGetValue(instance.DefinitionId, out var definition))
        {
            check.Report(history.Subject, "Its definition is gone.");
            return;
        }

        check.Expect(
            definition.AgencyId == instance.AgencyId
                && definition.Key == instance.DefinitionKey
                && definition.VersionNumber == instance.DefinitionVersion,
            history.Subject,
            $"It says that it runs on {instance.DefinitionKey} {instance.DefinitionVersion}, but refers to {definition.Key} {definition.VersionNumber}.");
        var processes = history.Events.Select(happened => (happened as ProcessStarted)?.ProcessId ?? (happened as ProcessMigrated)?.ProcessId).OfType<string>();
        check.Expect(processes.LastOrDefault() == definition.Key, history.Subject, "Its journal runs another process.");
        if (compiled.TryGetValue(definition.Id, out var process))
        {
            // What a migrated instance did before stands in the journal under the names of its former version.
            var strangers = history.Entries.SkipWhile(_ => history.Entries.Any(entry => entry.Type == nameof(ProcessMigrated))).Select(entry => entry.ElementId).OfType<string>().Distinct()
                .Where(element => element != process.ProcessId && process.Find(element) is null);
            foreach (var element in strangers)
            {
                check.Report(history.Subject, $"Its journal names {element}, which its version does not have.");
            }
        }
    }
}
