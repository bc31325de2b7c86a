using Microsoft.AspNetCore.Identity;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Accounts;

/// <summary>Exchanges a user name and password for a bearer token that lasts a working day.</summary>
public sealed class OpenSession(SignInManager<Account> signIn, CommandTransactions transactions)
{
    /// <summary>How long the token of a session is valid.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromHours(12);

    /// <summary>Opens a session.</summary>
    /// <param name="request">Name and password.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The token; <c>session.wrongCredentials</c> or <c>session.lockedOut</c> else.</returns>
    public async Task<Outcome<SessionOpened>> ExecuteAsync(Request request, CancellationToken cancellationToken = default)
    {
        var account = await signIn.UserManager.FindByNameAsync(request.UserName ?? string.Empty);
        if (account is null)
        {
            return new Refusal("session.wrongCredentials", RefusalKind.Unauthenticated);
        }

        var result = await signIn.CheckPasswordSignInAsync(account, request.Password ?? string.Empty, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            return new Refusal(
                result.IsLockedOut ? "session.lockedOut" : "session.wrongCredentials", RefusalKind.Unauthenticated);
        }

        var token = AccessTokens.Create();
        return await transactions.RunAsync<SessionOpened>(
            new Actor(account.AgencyId, account.PersonId, account.Id, account.UserName!),
            (transaction, _) =>
            {
                var stored = new AccessToken
                {
                    Id = Guid.CreateVersion7(transaction.Now),
                    AgencyId = account.AgencyId,
                    AccountId = account.Id,
                    Name = "session",
                    Sha256 = AccessTokens.Sha256Of(token),
                    SecurityStamp = account.SecurityStamp!,
                    CreatedAt = transaction.Now,
                    ExpiresAt = transaction.Now + Validity,
                };
                transaction.Database.AccessTokens.Add(stored);
                transaction.Audit(account.AgencyId, "session.opened", $"account:{account.Id}", new { stored.ExpiresAt });
                return Task.FromResult<Outcome<SessionOpened>>(new SessionOpened(token, stored.ExpiresAt));
            },
            cancellationToken);
    }

    /// <summary>Who signs in.</summary>
    /// <param name="UserName">The account's name.</param>
    /// <param name="Password">Its password.</param>
    public sealed record Request(string? UserName, string? Password);
}

/// <summary>A session that was opened.</summary>
/// <param name="Token">The bearer token; shown this once.</param>
/// <param name="ExpiresAt">When it ends.</param>
public sealed record SessionOpened(string Token, DateTimeOffset ExpiresAt);
