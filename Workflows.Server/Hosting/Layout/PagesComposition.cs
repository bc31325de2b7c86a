using Workflows.Server.Accounts;
using Workflows.Server.Hosting.Localisation;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Hosting.Layout;

/// <summary>The pages: static server rendering, so that each works without a socket and on any node.</summary>
public static class PagesComposition
{
    /// <summary>Registers the pages.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddTexts<LayoutTexts>();
        services.AddStaffNavigation();
        return services;
    }

    /// <summary>Maps the pages and what their forms post to.</summary>
    public static WebApplication MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>();
        app.MapLanguages();
        app.MapSignOut();
        return app;
    }
}
