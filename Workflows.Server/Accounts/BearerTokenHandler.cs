using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Workflows.Server.Storage;

namespace Workflows.Server.Accounts;

/// <summary>Signs a request in by its bearer token: known, not expired, not revoked, and of an account whose stamp has not changed.</summary>
public sealed class BearerTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    WorkflowsDbContext database,
    IUserClaimsPrincipalFactory<Account> principals)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "Bearer";

    private const string Keyword = "Bearer ";

    /// <summary>Whether the request carries a bearer token.</summary>
    public static bool Applies(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Keyword, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Applies(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var sha256 = AccessTokens.Sha256Of(Request.Headers.Authorization.ToString()[Keyword.Length..].Trim());
        var now = TimeProvider.GetUtcNow();
        var account = await database.AccessTokens.IgnoreQueryFilters()
            .Where(token => token.Sha256 == sha256 && token.RevokedAt == null && token.ExpiresAt > now)
            .Join(
                database.Users.IgnoreQueryFilters(),
                token => new { Id = token.AccountId, Stamp = (string?)token.SecurityStamp },
                account => new { account.Id, Stamp = account.SecurityStamp },
                (_, account) => account)
            .AsNoTracking()
            .SingleOrDefaultAsync(Context.RequestAborted);
        if (account is null || account.LockoutEnd > now)
        {
            return AuthenticateResult.Fail("The token is unknown, expired or revoked.");
        }

        return AuthenticateResult.Success(new AuthenticationTicket(await principals.CreateAsync(account), SchemeName));
    }
}
