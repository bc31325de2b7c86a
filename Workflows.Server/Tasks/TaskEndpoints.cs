using Microsoft.AspNetCore.Mvc;
using Workflows.Server.Accounts;
using Workflows.Server.Hosting;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Tasks;

/// <summary>The API of the inbox.</summary>
internal static class TaskEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/tasks").WithTags("tasks");
        tasks.MapGet("/", async (
                [FromQuery] Choice<InboxView>? view, [AsParameters] PageRequest page, ReadTasks read, CurrentActor current, CancellationToken cancel) =>
            TypedResults.Ok(await read.ListAsync(
                view?.Value ?? InboxView.Mine, current.Actor.PersonId!.Value, await current.PostsAsync(cancel), page, cancel)));
        tasks.MapGet("/{id:guid}", ReadAsync).Produces<TaskView>().ProducesProblem(404);
        tasks.MapPost("/{id:guid}/claim", async (
            Guid id, ClaimTask claim, ReadTasks read, CurrentActor current, CancellationToken cancel) =>
                await AnswerAsync(await claim.ExecuteAsync(current.Actor, id, cancel), read, current, cancel)).Answers();
        tasks.MapPost("/{id:guid}/unclaim", ReleaseAsync).Answers();
        tasks.MapPost("/{id:guid}/release", ReleaseAsync).Answers();
        tasks.MapPost("/{id:guid}/complete", async (
            Guid id, DecideOnTask.Request request, DecideOnTask decide, CurrentActor current, CancellationToken cancel) =>
                (await decide.ExecuteAsync(current.Actor, id, request, cancel)).ToResult(TypedResults.Ok))
            .Produces<DecideOnTask.Decided>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        tasks.MapPost("/{id:guid}/return", async (
            Guid id, ReturnRequest request, DecideOnTask decide, CurrentActor current, CancellationToken cancel) =>
                (await decide.ExecuteAsync(
                    current.Actor, id, new DecideOnTask.Request(Decisions.Return, request.Opinion, request.RevisionHash, null), cancel))
                    .ToResult(TypedResults.Ok))
            .Produces<DecideOnTask.Decided>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        tasks.MapPost("/{id:guid}/transfer", async (
            Guid id, TransferTask.Request request, TransferTask transfer, ReadTasks read, CurrentActor current, CancellationToken cancel) =>
                await AnswerAsync(await transfer.ExecuteAsync(current.Actor, id, request, cancel), read, current, cancel))
            .Answers().ProducesProblem(422);
        tasks.MapPost("/{id:guid}/urge", async (Guid id, UrgeTask urge, CurrentActor current, CancellationToken cancel) =>
                (await urge.ExecuteAsync(current.Actor, id, cancel)).ToResult(TypedResults.Ok))
            .Produces<UrgeTask.Urged>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> ReadAsync(Guid id, ReadTasks read, CurrentActor current, CancellationToken cancel) =>
        await read.FindAsync(id, current.Actor.PersonId!.Value, await current.PostsAsync(cancel), cancel) is { } task
            ? TypedResults.Ok(task)
            : new Refusal("task.notFound", RefusalKind.NotFound).ToProblem();

    private static async Task<IResult> ReleaseAsync(
        Guid id, ReleaseTask release, ReadTasks read, CurrentActor current, CancellationToken cancel) =>
        await AnswerAsync(await release.ExecuteAsync(current.Actor, id, cancel), read, current, cancel);

    private static Task<IResult> AnswerAsync(Outcome<Guid> outcome, ReadTasks read, CurrentActor current, CancellationToken cancel) =>
        outcome.Succeeded ? ReadAsync(outcome.Value, read, current, cancel) : Task.FromResult(outcome.Refusals.ToProblem());

    private static RouteHandlerBuilder Answers(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<TaskView>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    /// <summary>Why a text goes back to its section.</summary>
    internal sealed record ReturnRequest(string? Opinion, string? RevisionHash);
}
