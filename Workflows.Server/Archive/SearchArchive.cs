using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Archive.Search;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>Finds records, the newest publication first.</summary>
public sealed class SearchArchive(WorkflowsDbContext database)
{
    /// <summary>One page of what was found.</summary>
    /// <param name="posts">Whose search; a section finds its own records only.</param>
    /// <param name="filter">What is looked for.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The records, or <c>archive.forbidden</c>.</returns>
    public async Task<Outcome<Page<Row>>> ExecuteAsync(
        PostsInForce posts, Filter filter, PageRequest page, CancellationToken cancellationToken = default)
    {
        var access = ArchiveAccess.Of(posts);
        if (access.IsNothing)
        {
            return new Refusal("archive.forbidden", RefusalKind.Forbidden);
        }

        var records = filter.Apply(access.Apply(database.ArchiveRecords.AsNoTracking()));
        if (page.CursorParts(2) is [var years, var numbers]
            && int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(numbers, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            records = records.Where(record => record.Year < year || (record.Year == year && record.Number < number));
        }

        var rows = await records
            .OrderByDescending(record => record.Year).ThenByDescending(record => record.Number)
            .Take(page.Size + 1)
            .Join(
                database.Sections,
                record => record.SectionId,
                section => section.Id,
                (record, section) => new { Record = record, Section = section.Name })
            .Join(
                database.Publications,
                row => row.Record.PublicationId,
                publication => publication.Id,
                (row, publication) => new { row.Record, row.Section, publication.IndexNumber })
            .OrderByDescending(row => row.Record.Year).ThenByDescending(row => row.Record.Number)
            .Select(row => new Row(
                row.Record.RecordNumber,
                row.Record.Title,
                row.Section,
                row.IndexNumber,
                row.Record.RegisterNumber,
                row.Record.PublishedAt,
                row.Record.ArchivedAt,
                row.Record.RetainUntil,
                row.Record.ItemId,
                row.Record.Year,
                row.Record.Number))
            .ToListAsync(cancellationToken);
        return page.Cut(rows, row => PageRequest.Cursor(row.Year, row.PublicationNumber));
    }

    /// <summary>What is looked for.</summary>
    /// <param name="Q">Words that must all be in the record, in traditional or simplified characters.</param>
    /// <param name="Section">Records of this section.</param>
    /// <param name="From">Published on this day or later, by the agency's date.</param>
    /// <param name="To">Published on this day or earlier, by the agency's date.</param>
    public readonly record struct Filter(
        [FromQuery] string? Q, [FromQuery] Guid? Section, [FromQuery] DateOnly? From, [FromQuery] DateOnly? To)
    {
        internal IQueryable<ArchiveRecord> Apply(IQueryable<ArchiveRecord> records)
        {
            if (Section is { } section)
            {
                records = records.Where(record => record.SectionId == section);
            }

            if (From is { } from)
            {
                var start = AgencyDate.StartOf(from);
                records = records.Where(record => record.PublishedAt >= start);
            }

            if (To is { } to && to < DateOnly.MaxValue)
            {
                var end = AgencyDate.StartOf(to.AddDays(1));
                records = records.Where(record => record.PublishedAt < end);
            }

            return records.WithWords(record => record.SearchText, Q);
        }
    }

    /// <summary>A record in a list.</summary>
    public sealed record Row(
        string RecordNumber,
        string Title,
        string Section,
        string IndexNumber,
        int RegisterNumber,
        DateTimeOffset PublishedAt,
        DateTimeOffset ArchivedAt,
        DateTimeOffset? RetainUntil,
        Guid ItemId,
        int Year,
        int PublicationNumber);
}
