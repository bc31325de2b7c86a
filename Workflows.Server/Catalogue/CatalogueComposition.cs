using Microsoft.AspNetCore.Mvc;
using Workflows.Server.Accounts;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Catalogue;

/// <summary>What the catalogue capability adds to the application.</summary>
public static class CatalogueComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services) => services
        .AddTexts<CatalogueTexts>()
        .AddScoped<ProposableEntries>()
        .AddScoped<CatalogueEntries>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapCatalogue(this IEndpointRouteBuilder api)
    {
        var entries = api.MapGroup("/catalogue/entries").WithTags("catalogue");
        entries.MapGet("/", async (
            [FromQuery(Name = "section")] Guid? sectionId,
            [FromQuery] string? q,
            [FromQuery] bool? proposable,
            [AsParameters] PageRequest page,
            CatalogueEntries catalogue,
            CurrentActor current,
            CancellationToken cancel) => TypedResults.Ok(await catalogue.ListAsync(
                await current.PostsAsync(cancel), new CatalogueEntries.Filter(sectionId, q, proposable == true), page, cancel)));
        entries.MapGet("/{id:guid}", async (Guid id, CatalogueEntries catalogue, CurrentActor current, CancellationToken cancel) =>
                await catalogue.FindAsync(id, await current.PostsAsync(cancel), cancel) is { } entry
                    ? TypedResults.Ok(entry)
                    : new Refusal("catalogue.entryNotFound", RefusalKind.NotFound).ToProblem())
            .Produces<CatalogueEntries.Row>().ProducesProblem(404);
        return api;
    }
}
