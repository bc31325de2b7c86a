using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Catalogue;

/// <summary>Reads the catalogue: what the reader may propose stands first, then the rest, each in the order of codes.</summary>
public sealed class CatalogueEntries(WorkflowsDbContext database, ProposableEntries proposable)
{
    /// <summary>One page of the catalogue.</summary>
    /// <param name="posts">Whose view.</param>
    /// <param name="filter">What is wanted.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The entries with whether the reader may propose them.</returns>
    public async Task<Page<Row>> ListAsync(
        PostsInForce posts, Filter filter, PageRequest page, CancellationToken cancellationToken = default)
    {
        var own = await proposable.SectionsAsync(posts, cancellationToken);
        var cursor = page.CursorParts(2);
        var ownFirst = cursor is null || cursor[0] == "0";
        var rows = new List<Row>();
        if (ownFirst && own.Count > 0)
        {
            rows.AddRange(await ReadAsync(filter, entry => own.Contains(entry.SectionId), cursor?[1], page.Size + 1, cancellationToken));
        }

        if (!filter.ProposableOnly && rows.Count <= page.Size)
        {
            var after = ownFirst ? null : cursor![1];
            var rest = await ReadAsync(filter, entry => !own.Contains(entry.SectionId), after, page.Size + 1 - rows.Count, cancellationToken);
            rows.AddRange(rest);
        }

        var marked = rows.ConvertAll(row => row with { MayPropose = own.Contains(row.SectionId) });
        return page.Cut(marked, row => PageRequest.Cursor(row.MayPropose ? "0" : "1", row.Code));
    }

    /// <summary>One entry, or null where the agency has none of that identifier.</summary>
    public async Task<Row?> FindAsync(Guid id, PostsInForce posts, CancellationToken cancellationToken = default)
    {
        var own = await proposable.SectionsAsync(posts, cancellationToken);
        var row = await Rows(database.CatalogueEntries.Where(entry => entry.Id == id)).SingleOrDefaultAsync(cancellationToken);
        return row is null ? null : row with { MayPropose = own.Contains(row.SectionId) };
    }

    private Task<List<Row>> ReadAsync(
        Filter filter, Expression<Func<CatalogueEntry, bool>> part, string? afterCode, int limit, CancellationToken cancellationToken)
    {
        var entries = database.CatalogueEntries.Where(part);
        if (afterCode is not null)
        {
            entries = entries.Where(entry => string.Compare(entry.Code, afterCode) > 0);
        }

        if (filter.SectionId is { } sectionId)
        {
            entries = entries.Where(entry => entry.SectionId == sectionId);
        }

        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var text = filter.Text.Trim();
            entries = entries.Where(entry => entry.Name.Contains(text) || entry.Code.Contains(text));
        }

        return Rows(entries).Take(limit).ToListAsync(cancellationToken);
    }

    private IQueryable<Row> Rows(IQueryable<CatalogueEntry> entries) =>
        from entry in entries.AsNoTracking()
        join section in database.Sections on entry.SectionId equals section.Id
        orderby entry.Code
        select new Row(
            entry.Id, entry.Code, entry.Name, entry.Kind, section.Id, section.Name, entry.CadenceClass, entry.Cadence,
            entry.Channels, entry.ChannelRestriction, entry.LeadDepartments, entry.PlanTitle, entry.Quotation, entry.Note, false);

    /// <summary>What of the catalogue is wanted.</summary>
    /// <param name="SectionId">Of this section alone.</param>
    /// <param name="Text">Whose name or code contains this.</param>
    /// <param name="ProposableOnly">Only what the reader may propose.</param>
    public readonly record struct Filter(Guid? SectionId, string? Text, bool ProposableOnly);

    /// <summary>An entry as readers see it.</summary>
    public sealed record Row(
        Guid Id, string Code, string Name, string Kind, Guid SectionId, string Section, CadenceClass CadenceClass, string? Cadence,
        string? Channels, string? ChannelRestriction, string? LeadDepartments, string PlanTitle, string Quotation, string? Note, bool MayPropose);
}
