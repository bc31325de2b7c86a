using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Publication;

/// <summary>Gives the numbers of gapless series.</summary>
public static class Numbering
{
    /// <summary>Takes the next number of a series, inside the transaction that uses it.</summary>
    /// <param name="transaction">The command's transaction.</param>
    /// <param name="agencyId">Whose series.</param>
    /// <param name="series">Which series, such as <c>publication/2026</c>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>1 for the first, then one more each time.</returns>
    /// <exception cref="DbUpdateException">Two began the series at once and this one lost; the command is decided again.</exception>
    public static async Task<int> NextAsync(
        CommandTransaction transaction, Guid agencyId, string series, CancellationToken cancellationToken = default)
    {
        var row = transaction.Database.NumberSequences.IgnoreQueryFilters()
            .Where(sequence => sequence.AgencyId == agencyId && sequence.Series == series);

        // Race: the update takes the row's lock first, so that a second publisher waits here for the first one's commit and
        // then counts on from it. Crash: a transaction that is rolled back gives its number back, hence no gaps.
        var raised = await row.ExecuteUpdateAsync(
            set => set
                .SetProperty(sequence => sequence.Last, sequence => sequence.Last + 1)
                .SetProperty(sequence => sequence.Version, sequence => sequence.Version + 1),
            cancellationToken);
        if (raised == 1)
        {
            return await row.Select(sequence => sequence.Last).SingleAsync(cancellationToken);
        }

        // Race: where two begin a series at once, the primary key refuses one of them, whose command is then decided again.
        var first = new NumberSequence { AgencyId = agencyId, Series = series, Last = 1 };
        transaction.Database.NumberSequences.Add(first);
        await transaction.Database.SaveChangesAsync(cancellationToken);
        transaction.Database.Entry(first).State = EntityState.Detached;
        return 1;
    }
}
