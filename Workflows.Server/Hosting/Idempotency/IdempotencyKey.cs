using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Hosting.Idempotency;

/// <summary>The <c>Idempotency-Key</c> of the request, if it has one. Scoped: one per request.</summary>
public sealed class IdempotencyKey
{
    private string? _key;
    private string _requestSha256 = string.Empty;

    /// <summary>Looks for what an earlier request under the same key created. Ask it first in the creating transaction.</summary>
    /// <param name="transaction">The creating transaction.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>
    /// The identifier of what was created; null where this is the first request or has no key; a refusal
    /// <c>idempotency.keyReused</c> where the key was used for a different request.
    /// </returns>
    public async Task<(string? CreatedId, Refusal? Refusal)> FindAsync(
        CommandTransaction transaction, CancellationToken cancellationToken = default)
    {
        if (_key is null)
        {
            return (null, null);
        }

        var account = AccountOf(transaction.Actor);
        var earlier = await transaction.Database.IdempotentRequests.AsNoTracking()
            .SingleOrDefaultAsync(request => request.AccountId == account && request.Key == _key, cancellationToken);
        return earlier is null ? (null, null)
            : earlier.RequestSha256 == _requestSha256 ? (earlier.CreatedId, null)
            : (null, new Refusal("idempotency.keyReused", RefusalKind.Unprocessable, _key));
    }

    /// <summary>
    /// Remembers in the creating transaction what was created. Race: of two requests with one key the unique index lets one
    /// commit; the other is decided again and finds what the first created.
    /// </summary>
    /// <param name="transaction">The creating transaction.</param>
    /// <param name="createdId">The identifier of what is created.</param>
    public void Remember(CommandTransaction transaction, string createdId)
    {
        if (_key is not null)
        {
            transaction.Database.IdempotentRequests.Add(new IdempotentRequest
            {
                AgencyId = transaction.Actor.AgencyId!.Value,
                AccountId = AccountOf(transaction.Actor),
                Key = _key,
                RequestSha256 = _requestSha256,
                CreatedId = createdId,
                CreatedAt = transaction.Now,
            });
        }
    }

    internal void Set(string key, string requestSha256) => (_key, _requestSha256) = (key, requestSha256);

    private static Guid AccountOf(Actor actor) => actor.AccountId!.Value;
}
