using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Audit;

/// <summary>Appends the lines that a command left to their agencies' chains, inside the command's transaction.</summary>
public static class AuditChain
{
    /// <summary>The previous hash of a chain's first entry.</summary>
    public static string Genesis { get; } = new('0', 64);

    /// <summary>Chains the pending lines of the transaction and adds them to its context.</summary>
    /// <param name="transaction">The command's transaction.</param>
    /// <param name="cancellationToken">Cancels the reading of the chain's head.</param>
    public static async Task AppendAsync(CommandTransaction transaction, CancellationToken cancellationToken = default)
    {
        foreach (var agency in transaction.PendingAudits.GroupBy(pending => pending.AgencyId))
        {
            var head = await HeadAsync(transaction.Database, agency.Key, cancellationToken);
            foreach (var pending in agency)
            {
                var entry = Link(transaction, pending, head);
                transaction.Database.AuditEntries.Add(entry);
                (head.Sequence, head.Hash) = (entry.Sequence, entry.Hash);
            }
        }
    }

    /// <summary>The hash that an entry must carry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The SHA-256 of its content and of the hash before it, lower-case hexadecimal.</returns>
    public static string HashOf(AuditEntry entry) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object?[]
        {
            entry.AgencyId,
            entry.Sequence,
            entry.At.UtcDateTime,
            entry.ActorId,
            entry.Action,
            entry.Subject,
            entry.Data,
            entry.PreviousHash,
        })));

    private static AuditEntry Link(CommandTransaction transaction, CommandTransaction.PendingAudit pending, AuditHead head)
    {
        var unsigned = new AuditEntry
        {
            AgencyId = pending.AgencyId,
            Sequence = head.Sequence + 1,
            At = transaction.Now,
            ActorId = transaction.Actor.PersonId,
            Action = pending.Action,
            Subject = pending.Subject,
            Data = JsonSerializer.Serialize(pending.Data, JsonSerializerOptions.Web),
            PreviousHash = head.Hash,
            Hash = string.Empty,
        };
        return unsigned with { Hash = HashOf(unsigned) };
    }

    // Race: two commands of one agency would link to the same head. The update takes the row's lock before the head is read,
    // so that the second waits for the first's commit; where a provider does not wait, the head's version refuses the second,
    // which is then decided again.
    private static async Task<AuditHead> HeadAsync(WorkflowsDbContext database, Guid agencyId, CancellationToken cancellationToken)
    {
        await database.AuditHeads.IgnoreQueryFilters().Where(head => head.AgencyId == agencyId)
            .ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, head => head.Sequence), cancellationToken);
        var found = await database.AuditHeads.IgnoreQueryFilters().SingleOrDefaultAsync(head => head.AgencyId == agencyId, cancellationToken);
        if (found is null)
        {
            found = new AuditHead { AgencyId = agencyId, Sequence = 0, Hash = Genesis };
            database.AuditHeads.Add(found);
        }

        return found;
    }
}
