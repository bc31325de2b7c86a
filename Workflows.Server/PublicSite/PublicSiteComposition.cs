using Microsoft.Extensions.Localization;
using Workflows.Server.Attachments;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Register;

namespace Workflows.Server.PublicSite;

/// <summary>What the public site capability adds to the application.</summary>
public static class PublicSiteComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddPublicSite(this IServiceCollection services) => services
        .AddTexts<PublicSiteTexts>()
        .AddScoped<PublicAgencies>()
        .AddScoped<PublicAttachment>();

    /// <summary>Maps its API under <c>/api</c>; nobody needs to sign in.</summary>
    public static IEndpointRouteBuilder MapPublicSite(this IEndpointRouteBuilder api)
    {
        var site = api.MapGroup("/public").WithTags("public").AllowAnonymous();
        site.MapGet("/items", ListItems).Produces<Page<PublishedItems.Row>>();
        site.MapGet("/items/{**indexNumber}", ReadItem).Produces<PublishedItem>().ProducesProblem(404);
        site.MapGet("/attachments/{id:guid}", ReadAttachment).Produces(200).ProducesProblem(404);
        site.MapGet("/agencies", async (PublicAgencies agencies, CancellationToken cancel) => new PublicResult(
            new Page<object>([.. (await agencies.AllAsync(cancel)).Select(agency => new { agency.Code, agency.Name })], null)));
        site.MapGet("/sections", (string? agency, PublicAgencies agencies, CancellationToken cancel) => InAgency(agency, agencies, async opened =>
            new Page<PublicCatalogue.Section>(await PublicCatalogue.SectionsAsync(opened, cancel), null), cancel))
            .Produces<Page<PublicCatalogue.Section>>();
        site.MapGet("/catalogue", (string? agency, string? section, PublicAgencies agencies, CancellationToken cancel) =>
            InAgency(agency, agencies, async opened =>
                new Page<PublicCatalogue.Entry>(await PublicCatalogue.EntriesAsync(opened, section, cancel), null), cancel))
            .Produces<Page<PublicCatalogue.Entry>>();
        MapRegister(site);
        return api;
    }

    /// <summary>Maps the feed, which stands among the pages.</summary>
    public static IEndpointRouteBuilder MapPublicFeed(this IEndpointRouteBuilder app)
    {
        app.MapGet("/public/feed.atom", ReadFeed).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    private static void MapRegister(RouteGroupBuilder site)
    {
        site.MapGet("/register", (
            string? agency,
            [AsParameters] RegisterFilter filter,
            [AsParameters] PageRequest page,
            PublicAgencies agencies,
            CancellationToken cancel) => InAgency(
                agency,
                agencies,
                async opened =>
                {
                    var rows = await Register.ReadRegister.ListAsync(opened.Database, opened.Agency.Id, filter, page, cancel);
                    return new Page<RegisterRow>([.. rows.Items.Select(row => row.ForPublic(opened.Agency.NamesApproversInPublic))], rows.Next);
                },
                cancel)).Produces<Page<RegisterRow>>();
        site.MapGet("/register/root", (string? agency, PublicAgencies agencies, CancellationToken cancel) => InAgency(
            agency,
            agencies,
            async opened => (await RegisterTree.ReadAsync(opened.Database, opened.Agency.Id, cancel)).Root,
            cancel)).Produces<RegisterRoot>();
        site.MapGet("/register/{number:int}/proof", async (int number, string? agency, PublicAgencies agencies, CancellationToken cancel) =>
            await agencies.OpenAsync(agency, cancel) is { } opened
            && (await RegisterTree.ReadAsync(opened.Database, opened.Agency.Id, cancel)).ProofOf(number) is { } proof
                ? new PublicResult(proof)
                : NotFound()).Produces<RegisterProof>().ProducesProblem(404);
    }

    private static Task<IResult> ListItems(
        string? agency,
        [AsParameters] PublicFilter filter,
        [AsParameters] PageRequest page,
        PublicAgencies agencies,
        CancellationToken cancel) =>
        InAgency(agency, agencies, opened => PublishedItems.ListAsync(opened, filter, page, cancel), cancel);

    private static async Task<IResult> ReadItem(string indexNumber, PublicAgencies agencies, CancellationToken cancel) =>
        await agencies.OpenByIndexNumberAsync(indexNumber, cancel) is { } opened
        && await PublishedItem.FindAsync(opened, indexNumber, cancel) is { } item
            ? new PublicResult(item, item.PublishedAt)
            : NotFound();

    private static async Task<IResult> ReadAttachment(
        Guid id, PublicAttachment attachments, AttachmentFolder folder, CancellationToken cancel) =>
        await attachments.FindAsync(id, cancel) is { } found
            ? new AttachmentResult(folder, found.Stored, found.FileName, found.PublishedAt)
            : NotFound();

    private static async Task<IResult> ReadFeed(
        string? agency, HttpRequest request, PublicAgencies agencies, IStringLocalizer<PublicSiteTexts> texts, CancellationToken cancel)
    {
        if (await agencies.OpenAsync(agency, cancel) is not { } opened)
        {
            return NotFound();
        }

        var latest = await PublishedItems.ListAsync(opened, default, default, cancel);
        return new PublicResult(
            AtomFeed.Write(opened.Agency, texts["feed.title", opened.Agency.Name], $"{request.Scheme}://{request.Host}{request.PathBase}", latest.Items),
            latest.Items.Count > 0 ? latest.Items[0].PublishedAt : null,
            "application/atom+xml; charset=utf-8");
    }

    private static async Task<IResult> InAgency<T>(
        string? code, PublicAgencies agencies, Func<PublicAgency, Task<T>> read, CancellationToken cancel)
        where T : notnull =>
        await agencies.OpenAsync(code, cancel) is { } opened ? new PublicResult(await read(opened)) : NotFound();

    private static IResult NotFound() => new Refusal("public.notFound", RefusalKind.NotFound).ToProblem();
}
