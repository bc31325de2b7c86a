using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Workflows.Server.Accounts;
using Workflows.Server.Hosting;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Items;

/// <summary>The API of the items.</summary>
internal static class ItemEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var items = api.MapGroup("/items").WithTags("items");
        items.MapGet("/", ListAsync).Produces<Page<ListItems.Row>>();
        items.MapPost("/", CreateAsync).Produces<ItemView>(201).ProducesProblem(403).ProducesProblem(422);
        items.MapGet("/{id:guid}", ReadAsync).Produces<ItemView>().ProducesProblem(404);
        items.MapPut("/{id:guid}", EditAsync)
            .Produces<ItemView>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422);
        items.MapPost("/{id:guid}/submit", SubmitAsync)
            .Produces<ItemView>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422);
        items.MapPost("/{id:guid}/withdraw", WithdrawAsync)
            .Produces<ItemView>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        items.MapGet("/{id:guid}/history", HistoryAsync).Produces<ItemHistory.History>().ProducesProblem(404);
        items.MapGet("/{id:guid}/revisions/{number:int}", RevisionAsync).Produces<ItemHistory.RevisionText>().ProducesProblem(404);
    }

    private static async Task<IResult> ListAsync(
        [FromQuery(Name = "section")] Guid? sectionId,
        [FromQuery] Choice<ItemStatus>? status,
        [FromQuery] string? q,
        [FromQuery(Name = "entry")] Guid? entryId,
        [AsParameters] PageRequest page,
        ListItems list,
        CurrentActor current,
        CancellationToken cancel)
    {
        var filter = new ListItems.Filter(
            sectionId is { } section ? [section] : null, status is { } wanted ? [wanted.Value] : null, q, entryId);
        return TypedResults.Ok(await list.ExecuteAsync(
            filter, current.Actor.PersonId!.Value, await current.PostsAsync(cancel), page, cancel));
    }

    private static async Task<IResult> CreateAsync(
        ItemCreation body, CreateItem create, ReadItem read, CurrentActor current, HttpContext http, CancellationToken cancel)
    {
        var created = await create.ExecuteAsync(
            current.Actor, new CreateItem.Request(body.CatalogueEntryId ?? Guid.Empty, body.SectionId, body), cancel);
        return created.Succeeded
            ? await AnswerAsync(created.Value, read, current, http, cancel, view => TypedResults.Created($"/api/items/{view.Id}", view))
            : created.Refusals.ToProblem();
    }

    private static Task<IResult> ReadAsync(Guid id, ReadItem read, CurrentActor current, HttpContext http, CancellationToken cancel) =>
        AnswerAsync(id, read, current, http, cancel, TypedResults.Ok);

    private static async Task<IResult> EditAsync(
        Guid id, ItemChanges changes, EditDraft edit, ReadItem read, CurrentActor current, HttpContext http, CancellationToken cancel)
    {
        var version = ExpectedVersion(http.Request);
        return version.Succeeded
            ? await AnswerAsync(await edit.ExecuteAsync(current.Actor, id, version.Value.Number, changes, cancel), read, current, http, cancel)
            : version.Refusals.ToProblem();
    }

    private static async Task<IResult> SubmitAsync(
        Guid id, SubmitItem submit, ReadItem read, CurrentActor current, HttpContext http, CancellationToken cancel)
    {
        var version = ExpectedVersion(http.Request);
        return version.Succeeded
            ? await AnswerAsync(await submit.ExecuteAsync(current.Actor, id, version.Value.Number, cancel), read, current, http, cancel)
            : version.Refusals.ToProblem();
    }

    private static async Task<IResult> WithdrawAsync(
        Guid id,
        [FromBody] WithdrawItem.Request? request,
        WithdrawItem withdraw,
        ReadItem read,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancel) =>
        await AnswerAsync(
            await withdraw.ExecuteAsync(current.Actor, id, request ?? new WithdrawItem.Request(null), cancel), read, current, http, cancel);

    private static async Task<IResult> HistoryAsync(
        Guid id, ReadItem read, ItemHistory history, CurrentActor current, CancellationToken cancel) =>
        await read.ExecuteAsync(id, current.Actor.PersonId!.Value, await current.PostsAsync(cancel), cancel) is null
            ? NotFound().ToProblem()
            : TypedResults.Ok(await history.ReadAsync(id, cancel));

    private static async Task<IResult> RevisionAsync(
        Guid id, int number, ReadItem read, ItemHistory history, CurrentActor current, CancellationToken cancel) =>
        await read.ExecuteAsync(id, current.Actor.PersonId!.Value, await current.PostsAsync(cancel), cancel) is not null
            && await history.RevisionAsync(id, number, cancel) is { } revision
            ? TypedResults.Ok(revision)
            : NotFound().ToProblem();

    private static Task<IResult> AnswerAsync(
        Outcome<Guid> outcome, ReadItem read, CurrentActor current, HttpContext http, CancellationToken cancel) =>
        outcome.Succeeded
            ? AnswerAsync(outcome.Value, read, current, http, cancel, TypedResults.Ok)
            : Task.FromResult(outcome.Refusals.ToProblem());

    private static async Task<IResult> AnswerAsync(
        Guid id, ReadItem read, CurrentActor current, HttpContext http, CancellationToken cancel, Func<ItemView, IResult> answer)
    {
        if (await read.ExecuteAsync(id, current.Actor.PersonId!.Value, await current.PostsAsync(cancel), cancel) is not { } view)
        {
            return NotFound().ToProblem();
        }

        http.Response.Headers.ETag = $"\"{view.Version}\"";
        return answer(view);
    }

    private static Outcome<Expected> ExpectedVersion(HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString();
        if (header.Length == 0 || header == "*")
        {
            return new Expected(null);
        }

        return EntityTagHeaderValue.TryParse(header, out var tag) && long.TryParse(tag.Tag.AsSpan().Trim('"'), out var number)
            ? new Expected(number)
            : new Refusal("item.stale", RefusalKind.Stale);
    }

    private static Refusal NotFound() => new("item.notFound", RefusalKind.NotFound);

    private sealed record Expected(long? Number);
}
