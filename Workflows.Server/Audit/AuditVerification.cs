using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;
using Workflows.Server.Verification;

namespace Workflows.Server.Audit;

/// <summary>Follows each agency's audit chain from its first entry to its head.</summary>
public static class AuditVerification
{
    /// <summary>Checks every chain. Reads each entry once and keeps none.</summary>
    /// <param name="database">Where to read; entries of all agencies that its scope sees.</param>
    /// <param name="examined">Called once for each entry.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What is broken.</returns>
    public static async IAsyncEnumerable<Breach> CheckAsync(
        WorkflowsDbContext database, Action examined, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var heads = await database.AuditHeads.AsNoTracking().ToDictionaryAsync(head => head.AgencyId, cancellationToken);
        var agencies = await database.AuditEntries.Select(entry => entry.AgencyId).Distinct().ToListAsync(cancellationToken);
        foreach (var agencyId in agencies.Union(heads.Keys))
        {
            var (sequence, hash) = (0L, AuditChain.Genesis);
            var entries = database.AuditEntries.AsNoTracking().Where(entry => entry.AgencyId == agencyId).OrderBy(entry => entry.Sequence);
            await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                examined();
                var subject = $"audit:{agencyId}/{entry.Sequence}";
                if (entry.Sequence != sequence + 1)
                {
                    yield return new Breach(subject, $"Expected the entry {sequence + 1}; what stood between was removed.");
                }

                if (entry.PreviousHash != hash)
                {
                    yield return new Breach(subject, "It does not carry the hash of the entry before it.");
                }

                if (entry.Hash != AuditChain.HashOf(entry))
                {
                    yield return new Breach(subject, "Its content is not what its hash says.");
                }

                (sequence, hash) = (entry.Sequence, entry.Hash);
            }

            // Attack: entries cut off at the end leave a chain that is whole in itself. The head still knows how long it was.
            if (!heads.TryGetValue(agencyId, out var head) || head.Sequence != sequence || head.Hash != hash)
            {
                yield return new Breach($"audit:{agencyId}", $"The chain ends at {sequence}; its head says {head?.Sequence.ToString() ?? "nothing"}.");
            }
        }
    }
}
