using Workflows.Server.Organisation;

namespace Workflows.Server.Hosting.Layout;

/// <summary>The places of the staff's menu that belong to the platform; a capability adds its own.</summary>
public static class StaffNavigation
{
    /// <summary>Adds a place to the end of the menu.</summary>
    /// <param name="services">The services.</param>
    /// <param name="item">The place.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddNavigation(this IServiceCollection services, NavigationItem item) => services.AddSingleton(item);

    /// <summary>Adds what counts the things that wait at a place of the menu.</summary>
    /// <param name="services">The services.</param>
    /// <typeparam name="TCount">The count.</typeparam>
    /// <returns>The services.</returns>
    public static IServiceCollection AddNavigationCount<TCount>(this IServiceCollection services)
        where TCount : class, INavigationCount => services.AddScoped<INavigationCount, TCount>();

    internal static IServiceCollection AddStaffNavigation(this IServiceCollection services) => services
        .AddScoped<StaffMenu>()
        .AddNavigation(new("/", "nav.home", _ => true) { Icon = "home", AtThumb = true })
        .AddNavigation(new("/inbox", "nav.inbox", _ => true) { Icon = "inbox", AtThumb = true })
        .AddNavigation(new("/items", "nav.items", _ => true) { Icon = "items", AtThumb = true })
        .AddNavigation(new("/catalogue", "nav.catalogue", _ => true) { Icon = "catalogue", AtThumb = true })
        .AddNavigation(new("/register", "nav.register", _ => true) { Icon = "register" })
        .AddNavigation(new("/archive", "nav.archive", _ => true) { Icon = "archive" })
        .AddNavigation(new("/organisation", "nav.organisation", MaySeeOrganisation) { Icon = "organisation" })
        .AddNavigation(new("/definitions", "nav.definitions", posts => posts.Holds(Post.Administrator)) { Icon = "pipeline" });

    private static bool MaySeeOrganisation(PostsInForce posts) =>
        posts.Holds(Post.Administrator) || posts.Holds(Post.DisclosureOffice) || posts.Holds(Post.Supervisor);
}
