using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Workflows.Server.Storage;

namespace Workflows.Server.Accounts;

/// <summary>Makes the principal of an account, with the person and agency that it stands for.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options, WorkflowsDbContext database)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var name = await database.People.IgnoreQueryFilters()
            .Where(person => person.Id == user.PersonId)
            .Select(person => person.Name)
            .SingleAsync();
        identity.AddClaim(new Claim(ActorClaims.Agency, user.AgencyId.ToString()));
        identity.AddClaim(new Claim(ActorClaims.Person, user.PersonId.ToString()));
        identity.AddClaim(new Claim(ActorClaims.DisplayName, name));
        return identity;
    }
}
