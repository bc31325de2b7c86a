using System.Security.Claims;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Accounts;

/// <summary>Who makes the request, from its cookie or bearer token.</summary>
public sealed class CurrentActor(IHttpContextAccessor requests, WorkflowsDbContext database, TimeProvider clock)
{
    private PostsInForce? _posts;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => Principal?.Identity?.IsAuthenticated == true;

    /// <summary>Who acts.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the endpoint or page lacks its policy.</exception>
    public Actor Actor => IsSignedIn
        ? new Actor(
            Identifier(ActorClaims.Agency),
            Identifier(ActorClaims.Person),
            Identifier(ClaimTypes.NameIdentifier),
            Principal!.FindFirstValue(ActorClaims.DisplayName) ?? string.Empty)
        : throw new InvalidOperationException("Nobody is signed in.");

    private ClaimsPrincipal? Principal => requests.HttpContext?.User;

    /// <summary>The posts that the actor holds now; read once per request.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The posts; none where nobody is signed in.</returns>
    public async Task<PostsInForce> PostsAsync(CancellationToken cancellationToken = default) =>
        _posts ??= IsSignedIn
            ? await PostsInForce.OfAsync(database, Actor.PersonId!.Value, clock.GetUtcNow(), cancellationToken)
            : PostsInForce.None;

    private Guid? Identifier(string claim) => Guid.TryParse(Principal!.FindFirstValue(claim), out var id) ? id : null;
}
