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
/// it compares the account's stamp at every request.
/// </summary>
public static class CookieStamp
{
    /// <summary>Rejects the ticket of an account that is gone, locked, or has another stamp.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var options = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        var stamp = context.Principal?.FindFirstValue(options.SecurityStampClaimType);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (!Guid.TryParse(context.Principal?.FindFirstValue(options.UserIdClaimType), out var id)
            || !await services.GetRequiredService<WorkflowsDbContext>().Users.IgnoreQueryFilters().AnyAsync(account =>
                account.Id == id && account.SecurityStamp == stamp && (account.LockoutEnd == null || account.LockoutEnd <= now)))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }
}
