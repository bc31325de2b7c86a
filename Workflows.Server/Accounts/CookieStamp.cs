using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Workflows.Server.Storage;

namespace Workflows.Server.Accounts;

/// <summary>
/// A cookie's ticket outlives the sign-out and the change of password that should have ended it, unless the server looks:
/// at every request it compares the account's stamp, and asks whether the session has been ended.
/// </summary>
public static class CookieStamp
{
    /// <summary>Rejects the ticket of an account that is gone, locked, or has another stamp, and of a session that was ended.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var database = services.GetRequiredService<WorkflowsDbContext>();
        var options = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        var stamp = context.Principal?.FindFirstValue(options.SecurityStampClaimType);
        var session = AccessTokens.Sha256Of(context.Principal?.FindFirstValue(ActorClaims.Session) ?? string.Empty);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (!Guid.TryParse(context.Principal?.FindFirstValue(options.UserIdClaimType), out var id)
            || !await database.Users.IgnoreQueryFilters().AnyAsync(account =>
                account.Id == id && account.SecurityStamp == stamp && (account.LockoutEnd == null || account.LockoutEnd <= now)
                && !database.AccessTokens.IgnoreQueryFilters().Any(ended => ended.Sha256 == session)))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }
}
