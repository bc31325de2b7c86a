using Microsoft.AspNetCore.Identity;

namespace Workflows.Server.Accounts;

/// <summary>Ends the session of a page: the button of the account menu posts here.</summary>
public static class SignOutEndpoint
{
    /// <summary>Maps the address.</summary>
    public static IEndpointRouteBuilder MapSignOut(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-out", async (SignInManager<Account> signIn) =>
        {
            await signIn.SignOutAsync();
            return TypedResults.LocalRedirect("/sign-in");
        }).ExcludeFromDescription();
        return app;
    }
}
