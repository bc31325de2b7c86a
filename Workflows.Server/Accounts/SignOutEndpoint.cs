using Microsoft.AspNetCore.Identity;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Accounts;

/// <summary>Ends the session of a page: the button of the account menu posts here.</summary>
public static class SignOutEndpoint
{
    /// <summary>Maps the address.</summary>
    public static IEndpointRouteBuilder MapSignOut(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription();
        return app;
    }

    private static async Task<IResult> SignOutAsync(
        SignInManager<Account> signIn, PageSessions sessions, CurrentActor current, HttpContext http, CancellationToken cancel)
    {
        var ended = await sessions.EndAsync(current.Actor, http.User, cancel);
        if (!ended.Succeeded)
        {
            return ended.Refusals.ToProblem();
        }

        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect("/sign-in");
    }
}
