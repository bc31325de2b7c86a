using Microsoft.EntityFrameworkCore;

namespace Workflows.Server.PublicSite;

/// <summary>What the agency must disclose, and how much of it has been published.</summary>
public static class PublicCatalogue
{
    /// <summary>The sections that must disclose something, or have.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The sections in the order of codes.</returns>
    public static async Task<IReadOnlyList<Section>> SectionsAsync(PublicAgency agency, CancellationToken cancellationToken = default)
    {
        var database = agency.Database;
        return await database.Sections.AsNoTracking()
            .OrderBy(section => section.Code)
            .Select(section => new Section(
                section.Id,
                section.Code,
                section.Name,
                database.CatalogueEntries.Count(entry => entry.SectionId == section.Id),
                database.Publications.Count(publication => publication.SectionId == section.Id && publication.IsCurrent)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The entries of the catalogue.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="sectionCode">Of the section with this code; all where none is given.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The entries by section and code.</returns>
    public static async Task<IReadOnlyList<Entry>> EntriesAsync(
        PublicAgency agency, string? sectionCode, CancellationToken cancellationToken = default)
    {
        var database = agency.Database;
        return await database.CatalogueEntries.AsNoTracking()
            .Join(database.Sections, entry => entry.SectionId, section => section.Id, (entry, section) => new { entry, section })
            .Where(row => string.IsNullOrEmpty(sectionCode) || row.section.Code == sectionCode)
            .OrderBy(row => row.section.Code).ThenBy(row => row.entry.Code)
            .Select(row => new Entry(
                row.entry.Code,
                row.entry.Name,
                row.section.Code,
                row.section.Name,
                row.entry.CadenceClass,
                row.entry.Cadence,
                database.Publications.Count(publication => publication.CatalogueEntryId == row.entry.Id && publication.IsCurrent),
                database.Publications
                    .Where(publication => publication.CatalogueEntryId == row.entry.Id && publication.IsCurrent)
                    .Max(publication => (DateTimeOffset?)publication.PublishedAt)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A section as the public sees it.</summary>
    public sealed record Section(Guid Id, string Code, string Name, int Entries, int Published);

    /// <summary>A catalogue entry as the public sees it.</summary>
    public sealed record Entry(
        string Code,
        string Name,
        string SectionCode,
        string Section,
        Catalogue.CadenceClass CadenceClass,
        string? Cadence,
        int Published,
        DateTimeOffset? LastPublishedAt);
}
