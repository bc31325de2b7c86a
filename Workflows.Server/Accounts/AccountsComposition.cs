using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;

namespace Workflows.Server.Accounts;

/// <summary>What the accounts capability adds to the application.</summary>
public static class AccountsComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddAuthenticationOfAccounts()
        .AddTexts<AccountTexts>()
        .AddScoped<CurrentActor>()
        .AddScoped<DemonstrationAccounts>()
        .AddScoped<OpenSession>()
        .AddScoped<PageSessions>()
        .AddScoped<PersonalAccessTokens>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder api)
    {
        api.MapPost("/session", async (OpenSession.Request request, OpenSession open, CancellationToken cancel) =>
                (await open.ExecuteAsync(request, cancel)).ToResult(TypedResults.Ok))
            .AllowAnonymous().Produces<SessionOpened>().ProducesProblem(401).WithTags("session");
        api.MapGet("/session", async (CurrentActor current, CancellationToken cancel) =>
        {
            var posts = await current.PostsAsync(cancel);
            return TypedResults.Ok(new SessionDescription(
                current.Actor.PersonId!.Value,
                current.Actor.Name,
                current.Actor.AgencyId!.Value,
                [.. posts.All.Select(held => new PostDescription(held.Post, held.SectionId))]));
        }).WithTags("session");
        var tokens = api.MapGroup("/account/tokens").WithTags("account");
        tokens.MapGet("/", async (PersonalAccessTokens owned, CurrentActor current, CancellationToken cancel) =>
            TypedResults.Ok(await owned.ListAsync(current.Actor, cancel)));
        tokens.MapPost("/", async (TokenRequest request, PersonalAccessTokens owned, CurrentActor current, CancellationToken cancel) =>
                (await owned.CreateAsync(current.Actor, request.Name, request.Days ?? 90, cancel)).ToResult(TypedResults.Ok))
            .Produces<SessionOpened>().ProducesProblem(422);
        tokens.MapDelete("/{id:guid}", async (Guid id, PersonalAccessTokens owned, CurrentActor current, CancellationToken cancel) =>
                (await owned.RevokeAsync(current.Actor, id, cancel)).ToResult(_ => TypedResults.NoContent()))
            .Produces(204).ProducesProblem(404);
        return api;
    }

    /// <summary>What a new personal access token is to be.</summary>
    public sealed record TokenRequest(string? Name, int? Days);

    /// <summary>Who is signed in.</summary>
    public sealed record SessionDescription(Guid PersonId, string Name, Guid AgencyId, IReadOnlyList<PostDescription> Posts);

    /// <summary>A post that the signed-in person holds now.</summary>
    public sealed record PostDescription(Post Post, Guid? SectionId);
}
