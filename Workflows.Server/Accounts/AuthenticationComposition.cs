using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Workflows.Server.Storage;

namespace Workflows.Server.Accounts;

/// <summary>How requests are signed in: pages by cookie, programs by bearer token.</summary>
public static class AuthenticationComposition
{
    private const string CookieOrBearer = "CookieOrBearer";

    /// <summary>Registers Identity, both schemes, and the policy that asks for a signed-in person everywhere by default.</summary>
    public static IServiceCollection AddAuthenticationOfAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<WorkflowsDbContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>();
        var authentication = services.AddAuthentication(CookieOrBearer)
            .AddPolicyScheme(CookieOrBearer, displayName: null, options => options.ForwardDefaultSelector = context =>
                BearerTokenHandler.Applies(context.Request) ? BearerTokenHandler.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerTokenHandler>(BearerTokenHandler.SchemeName, configureOptions: null);
        authentication.AddIdentityCookies();
        services.ConfigureApplicationCookie(ConfigureCookie);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        return services;
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "workflows";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/access-denied";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = PageSessions.Validity;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = PageSessions.BeginAsync;
        options.Events.OnValidatePrincipal = CookieStamp.ValidateAsync;
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
    }

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int apiStatus)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = apiStatus;
        }
        else if (context.Request.Path == "/" && apiStatus == StatusCodes.Status401Unauthorized)
        {
            // The bare address is what the public types; staff go on from there.
            context.Response.Redirect("/public");
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
