using Microsoft.EntityFrameworkCore;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.PublicSite;

/// <summary>
/// Opens the public part of an agency for a request. Whoever reads, signed in at another agency or not at all, sees the same:
/// so the context is opened here, in the scope of the agency that is read.
/// </summary>
public sealed class PublicAgencies(WorkflowsDatabase database) : IAsyncDisposable
{
    private readonly List<WorkflowsDbContext> _opened = [];

    /// <summary>Opens an agency.</summary>
    /// <param name="code">Its code; the first agency where none is given.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The agency with its context, or null where there is none of that code.</returns>
    public async Task<PublicAgency?> OpenAsync(string? code, CancellationToken cancellationToken = default)
    {
        await using var platform = database.Open(AgencyScope.Platform);
        var agencies = platform.Agencies.AsNoTracking();
        var agency = string.IsNullOrEmpty(code)
            ? await agencies.OrderBy(agency => agency.Code).FirstOrDefaultAsync(cancellationToken)
            : await agencies.SingleOrDefaultAsync(agency => agency.Code == code, cancellationToken);
        return agency is null ? null : Open(agency);
    }

    /// <summary>Opens the agency that has published under an index number.</summary>
    /// <param name="indexNumber">The index number.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The agency, or null where nothing is public under the number.</returns>
    public async Task<PublicAgency?> OpenByIndexNumberAsync(string indexNumber, CancellationToken cancellationToken = default)
    {
        await using var platform = database.Open(AgencyScope.Platform);
        var agency = await platform.Publications.AsNoTracking()
            .Where(publication => publication.IndexNumber == indexNumber && publication.IsCurrent)
            .Join(platform.Agencies, publication => publication.AgencyId, agency => agency.Id, (_, agency) => agency)
            .FirstOrDefaultAsync(cancellationToken);
        return agency is null ? null : Open(agency);
    }

    /// <summary>The agencies of the installation, by code and name.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>All of them in the order of codes.</returns>
    public async Task<IReadOnlyList<Agency>> AllAsync(CancellationToken cancellationToken = default)
    {
        await using var platform = database.Open(AgencyScope.Platform);
        return await platform.Agencies.AsNoTracking().OrderBy(agency => agency.Code).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var context in _opened)
        {
            await context.DisposeAsync();
        }
    }

    private PublicAgency Open(Agency agency)
    {
        var context = database.Open(AgencyScope.Of(agency.Id));
        _opened.Add(context);
        return new PublicAgency(agency, context);
    }
}

/// <summary>An agency as the public reads it.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Database">A context in its scope; it lives as long as the request.</param>
public sealed record PublicAgency(Agency Agency, WorkflowsDbContext Database);
