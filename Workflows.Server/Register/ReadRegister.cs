using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Storage;

namespace Workflows.Server.Register;

/// <summary>Reads the register, the newest line first.</summary>
public static class ReadRegister
{
    /// <summary>One page of the register.</summary>
    /// <param name="database">A context in the scope of the agency.</param>
    /// <param name="agencyId">Whose register.</param>
    /// <param name="filter">Which lines.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The lines.</returns>
    public static async Task<Page<RegisterRow>> ListAsync(
        WorkflowsDbContext database, Guid agencyId, RegisterFilter filter, PageRequest page, CancellationToken cancellationToken = default)
    {
        var lines = filter.Apply(database.RegisterEntries.AsNoTracking().Where(line => line.AgencyId == agencyId));
        if (page.CursorParts(1) is [var before] && int.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            lines = lines.Where(line => line.Number < number);
        }

        var rows = await WithRecords(database, lines.OrderByDescending(line => line.Number).Take(page.Size + 1)).ToListAsync(cancellationToken);
        return page.Cut(
            [.. rows.OrderByDescending(row => row.Line.Number).Select(row => RegisterRow.Of(row.Line, row.RecordNumber))],
            row => PageRequest.Cursor(row.Number));
    }

    /// <summary>All lines that are wanted, the oldest first, one after another: for the book and for spreadsheets.</summary>
    /// <param name="database">A context in the scope of the agency.</param>
    /// <param name="agencyId">Whose register.</param>
    /// <param name="filter">Which lines.</param>
    /// <returns>The lines as they are read.</returns>
    public static IAsyncEnumerable<RegisterRow> All(WorkflowsDbContext database, Guid agencyId, RegisterFilter filter) =>
        WithRecords(database, filter.Apply(database.RegisterEntries.AsNoTracking().Where(line => line.AgencyId == agencyId)))
            .OrderBy(row => row.Line.Number)
            .AsAsyncEnumerable()
            .Select(row => RegisterRow.Of(row.Line, row.RecordNumber));

    private static IQueryable<LineWithRecord> WithRecords(WorkflowsDbContext database, IQueryable<RegisterEntry> lines) =>
        from line in lines
        join record in database.ArchiveRecords on line.PublicationId equals record.PublicationId into records
        from record in records.DefaultIfEmpty()
        select new LineWithRecord { Line = line, RecordNumber = record == null ? null : record.RecordNumber };

    private sealed class LineWithRecord
    {
        public required RegisterEntry Line { get; init; }

        public required string? RecordNumber { get; init; }
    }
}
