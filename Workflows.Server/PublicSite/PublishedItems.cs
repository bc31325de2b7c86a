using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Publication;

namespace Workflows.Server.PublicSite;

/// <summary>Lists what is public, the newest first.</summary>
public static class PublishedItems
{
    /// <summary>One page of the list.</summary>
    /// <param name="agency">Of which agency.</param>
    /// <param name="filter">Which items.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The items.</returns>
    public static async Task<Page<Row>> ListAsync(
        PublicAgency agency, PublicFilter filter, PageRequest page, CancellationToken cancellationToken = default)
    {
        var database = agency.Database;
        var publications = filter.Apply(agency);
        if (page.CursorParts(2) is [var years, var numbers]
            && int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(numbers, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            publications = publications.Where(publication =>
                publication.Year < year || (publication.Year == year && publication.Number < number));
        }

        var rows = await publications
            .OrderByDescending(publication => publication.Year).ThenByDescending(publication => publication.Number)
            .Take(page.Size + 1)
            .Join(
                database.Sections,
                publication => publication.SectionId,
                section => section.Id,
                (publication, section) => new { publication, section })
            .Join(
                database.CatalogueEntries,
                row => row.publication.CatalogueEntryId,
                entry => entry.Id,
                (row, entry) => new { row.publication, row.section, entry })
            .OrderByDescending(row => row.publication.Year).ThenByDescending(row => row.publication.Number)
            .Select(row => new Row(
                row.publication.IndexNumber,
                row.publication.Year,
                row.publication.Number,
                row.publication.Title,
                row.section.Code,
                row.section.Name,
                row.entry.Code,
                row.entry.Name,
                row.publication.PublishedAt,
                row.publication.RevisionHash,
                row.publication.Id))
            .ToListAsync(cancellationToken);
        return page.Cut(rows, row => PageRequest.Cursor(row.Year, row.Number));
    }

    /// <summary>A published item in a list.</summary>
    public sealed record Row(
        string IndexNumber,
        int Year,
        int Number,
        string Title,
        string SectionCode,
        string Section,
        string CatalogueEntryCode,
        string CatalogueEntry,
        DateTimeOffset PublishedAt,
        string RevisionHash,
        Guid PublicationId)
    {
        /// <summary>The publication number as it is shown.</summary>
        public string PublicationNumber => PublishRevision.ShownNumber(Year, Number);
    }
}
