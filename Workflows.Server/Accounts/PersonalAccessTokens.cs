using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Accounts;

/// <summary>The personal access tokens of one account: made, listed, revoked by their owner alone.</summary>
public sealed class PersonalAccessTokens(WorkflowsDbContext database, CommandTransactions transactions, TimeProvider clock)
{
    private const int LongestName = 100;
    private const int LongestValidityInDays = 366;

    /// <summary>The tokens that still work, newest first.</summary>
    public Task<List<Listed>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        return database.AccessTokens.AsNoTracking()
            .Where(token => token.AccountId == actor.AccountId && token.RevokedAt == null && token.ExpiresAt > now)
            .OrderByDescending(token => token.CreatedAt)
            .Select(token => new Listed(token.Id, token.Name, token.CreatedAt, token.ExpiresAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Makes a token.</summary>
    /// <param name="actor">Whose token.</param>
    /// <param name="name">What its owner calls it, 1 to 100 characters.</param>
    /// <param name="days">How long it works, 1 to 366 days.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The token, shown this once.</returns>
    public Task<Outcome<SessionOpened>> CreateAsync(Actor actor, string? name, int days, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<SessionOpened>(
            actor,
            async (transaction, cancel) =>
            {
                if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
                {
                    return new Refusal("token.nameInvalid", RefusalKind.Unprocessable, LongestName) { Member = "name" };
                }

                if (days is < 1 or > LongestValidityInDays)
                {
                    return new Refusal("token.validityInvalid", RefusalKind.Unprocessable, LongestValidityInDays) { Member = "days" };
                }

                var account = await transaction.Database.Users.SingleAsync(account => account.Id == actor.AccountId, cancel);
                var secret = AccessTokens.Create();
                var token = new AccessToken
                {
                    Id = Guid.CreateVersion7(transaction.Now),
                    AgencyId = account.AgencyId,
                    AccountId = account.Id,
                    Name = name.Trim(),
                    Sha256 = AccessTokens.Sha256Of(secret),
                    SecurityStamp = account.SecurityStamp!,
                    CreatedAt = transaction.Now,
                    ExpiresAt = transaction.Now.AddDays(days),
                };
                transaction.Database.AccessTokens.Add(token);
                transaction.Audit(account.AgencyId, "token.created", $"token:{token.Id}", new { token.Name, token.ExpiresAt });
                return new SessionOpened(secret, token.ExpiresAt);
            },
            cancellationToken);

    /// <summary>Ends a token.</summary>
    /// <param name="actor">Whose token.</param>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>True; <c>token.notFound</c> where the actor has no such token.</returns>
    public Task<Outcome<bool>> RevokeAsync(Actor actor, Guid id, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<bool>(
            actor,
            async (transaction, cancel) =>
            {
                var token = await transaction.Database.AccessTokens
                    .SingleOrDefaultAsync(token => token.Id == id && token.AccountId == actor.AccountId && token.RevokedAt == null, cancel);
                if (token is null)
                {
                    return new Refusal("token.notFound", RefusalKind.NotFound);
                }

                token.RevokedAt = transaction.Now;
                transaction.Audit(token.AgencyId, "token.revoked", $"token:{token.Id}", new { token.Name });
                return true;
            },
            cancellationToken);

    /// <summary>A token as its owner sees it.</summary>
    public sealed record Listed(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);
}
