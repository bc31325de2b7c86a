namespace Workflows.Server.PublicSite;

/// <summary>What the public site capability adds to the application.</summary>
public static class PublicSiteComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddPublicSite(this IServiceCollection services) => services;

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapPublicSite(this IEndpointRouteBuilder api) => api;
}
