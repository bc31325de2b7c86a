using Microsoft.EntityFrameworkCore;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 4.</summary>
public sealed class NumbersAreUniqueAndGapless : IInvariant
{
    /// <inheritdoc/>
    public int Number => 4;

    /// <inheritdoc/>
    public string Text =>
        "At most one publication per item and revision and round; publication and register numbers are unique and strictly increasing, without gap, never reused.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        var publications = await check.Database.Publications.AsNoTracking()
            .Select(row => new { row.AgencyId, row.Year, row.Number, row.ItemId, row.RevisionNumber, row.Round })
            .ToListAsync(cancellationToken);
        foreach (var series in publications.GroupBy(row => (row.AgencyId, Name: $"publication/{row.Year:0000}")))
        {
            await ExamineAsync(check, series.Key.AgencyId, series.Key.Name, series.Select(row => row.Number), cancellationToken);
        }

        foreach (var item in publications.GroupBy(row => row.ItemId))
        {
            check.Expect(
                item.Select(row => row.Round).Order().SequenceEqual(Enumerable.Range(1, item.Count())),
                $"item:{item.Key}",
                "Its rounds of publication are not 1, 2, 3 ...");
            check.Expect(
                item.DistinctBy(row => (row.RevisionNumber, row.Round)).Count() == item.Count(),
                $"item:{item.Key}",
                "A revision was published twice in one round.");
        }

        var lines = await check.Database.RegisterEntries.AsNoTracking()
            .Select(row => new { row.AgencyId, row.Number }).ToListAsync(cancellationToken);
        foreach (var register in lines.GroupBy(row => row.AgencyId))
        {
            await ExamineAsync(check, register.Key, "register", register.Select(row => row.Number), cancellationToken);
        }
    }

    private static async Task ExamineAsync(
        InvariantCheck check, Guid agencyId, string series, IEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        var sorted = numbers.Order().ToList();
        foreach (var (index, number) in sorted.Index())
        {
            check.Examine();
            if (number != index + 1)
            {
                check.Report($"series:{agencyId}/{series}", $"Expected the number {index + 1}, but found {number}.");
                break;
            }
        }

        var last = await check.Database.NumberSequences.AsNoTracking()
            .Where(row => row.AgencyId == agencyId && row.Series == series).Select(row => (int?)row.Last).SingleOrDefaultAsync(cancellationToken);
        check.Expect(
            last == sorted[^1], $"series:{agencyId}/{series}", $"The last number given is {last?.ToString() ?? "missing"}, the last number used {sorted[^1]}.");
    }
}
