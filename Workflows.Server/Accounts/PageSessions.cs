using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Accounts;

/// <summary>
/// The session of somebody who signed in by the page. Its cookie names it; when it is ended, a revoked token stands for it, so
/// that a copy of the cookie no longer works. The account's other sessions and tokens go on.
/// </summary>
public sealed class PageSessions(CommandTransactions transactions)
{
    /// <summary>How long a session lasts without a request.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromHours(10);

    /// <summary>Gives the principal who signs in a session of its own.</summary>
    public static Task BeginAsync(CookieSigningInContext context)
    {
        ((ClaimsIdentity)context.Principal!.Identity!).AddClaim(new Claim(ActorClaims.Session, AccessTokens.Create()));
        return Task.CompletedTask;
    }

    /// <summary>Ends the session that the principal carries; does nothing where it carries none.</summary>
    /// <param name="actor">Whose session.</param>
    /// <param name="principal">The principal.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>True; a refusal where the storage is busy.</returns>
    public Task<Outcome<bool>> EndAsync(Actor actor, ClaimsPrincipal principal, CancellationToken cancellationToken = default) =>
        principal.FindFirstValue(ActorClaims.Session) is { } session
            ? transactions.RunAsync<bool>(actor, (transaction, cancel) => EndAsync(transaction, session, cancel), cancellationToken)
            : Task.FromResult<Outcome<bool>>(true);

    private static async Task<Outcome<bool>> EndAsync(CommandTransaction transaction, string session, CancellationToken cancel)
    {
        var sha256 = AccessTokens.Sha256Of(session);
        if (await transaction.Database.AccessTokens.AnyAsync(token => token.Sha256 == sha256, cancel))
        {
            return true;
        }

        // Race: signed out twice at once. The unique index lets one in; the other is decided again and finds it done.
        var account = await transaction.Database.Users.SingleAsync(account => account.Id == transaction.Actor.AccountId, cancel);
        transaction.Database.AccessTokens.Add(new AccessToken
        {
            Id = Guid.CreateVersion7(transaction.Now),
            AgencyId = account.AgencyId,
            AccountId = account.Id,
            Name = "pages",
            Sha256 = sha256,
            SecurityStamp = account.SecurityStamp!,
            CreatedAt = transaction.Now,
            ExpiresAt = transaction.Now + Validity,
            RevokedAt = transaction.Now,
        });
        transaction.Audit(account.AgencyId, "session.ended", $"account:{account.Id}", new { });
        return true;
    }
}
