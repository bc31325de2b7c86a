using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Processes;
using Workflows.Server.Storage;

namespace Workflows.Server.Verification;

/// <summary>An instance with its whole journal.</summary>
/// <param name="Instance">The stored instance.</param>
/// <param name="Entries">Its journal, in order.</param>
public sealed record InstanceHistory(ProcessInstance Instance, IReadOnlyList<JournalEntry> Entries)
{
    private const int BatchSize = 100;

    /// <summary>What reports call it.</summary>
    public string Subject => $"instance:{Instance.Id}";

    /// <summary>The events, read from the journal anew at each call.</summary>
    public IEnumerable<ProcessEvent> Events => Entries.Select(entry => ProcessEventJson.Read(entry.Type, entry.Data));

    /// <summary>Every instance, a batch at a time.</summary>
    public static async IAsyncEnumerable<InstanceHistory> AllAsync(
        WorkflowsDbContext database, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = await database.Instances.AsNoTracking().Select(instance => instance.Id).ToListAsync(cancellationToken);
        foreach (var batch in all.Chunk(BatchSize))
        {
            var instances = await database.Instances.AsNoTracking()
                .Where(instance => batch.Contains(instance.Id)).ToListAsync(cancellationToken);
            var entries = await database.Journal.AsNoTracking()
                .Where(entry => batch.Contains(entry.InstanceId)).ToListAsync(cancellationToken);
            var byInstance = entries.ToLookup(entry => entry.InstanceId);
            foreach (var instance in instances)
            {
                yield return new InstanceHistory(instance, [.. byInstance[instance.Id].OrderBy(entry => entry.Sequence)]);
            }
        }
    }
}
