namespace Workflows.Server.Archive;

/// <summary>What the archive capability adds to the application.</summary>
public static class ArchiveComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services) => services;

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapArchive(this IEndpointRouteBuilder api) => api;
}
