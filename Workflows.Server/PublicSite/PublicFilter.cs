using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Archive.Search;
using Workflows.Server.Publication;

namespace Workflows.Server.PublicSite;

/// <summary>Which published items are wanted.</summary>
/// <param name="Section">Of the section with this code.</param>
/// <param name="Entry">Under the catalogue entry with this code.</param>
/// <param name="Q">With each of these words in title or text, in traditional or simplified characters.</param>
public readonly record struct PublicFilter([FromQuery] string? Section, [FromQuery] string? Entry, [FromQuery] string? Q)
{
    /// <summary>What is public now and wanted.</summary>
    /// <param name="agency">Of which agency.</param>
    /// <returns>The publications.</returns>
    public IQueryable<ItemPublication> Apply(PublicAgency agency)
    {
        var database = agency.Database;
        var publications = database.Publications.AsNoTracking().Where(publication => publication.IsCurrent);
        if (!string.IsNullOrEmpty(Section))
        {
            var code = Section;
            publications = publications.Where(publication =>
                database.Sections.Any(section => section.Id == publication.SectionId && section.Code == code));
        }

        if (!string.IsNullOrEmpty(Entry))
        {
            var code = Entry;
            publications = publications.Where(publication =>
                database.CatalogueEntries.Any(entry => entry.Id == publication.CatalogueEntryId && entry.Code == code));
        }

        return publications.WithWords(publication => publication.SearchText, Q);
    }
}
