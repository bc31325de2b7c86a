namespace Workflows.Server.Definitions;

/// <summary>What the definitions capability adds to the application.</summary>
public static class DefinitionsComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddDefinitions(this IServiceCollection services) => services.AddSingleton<CompiledDefinitions>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapDefinitions(this IEndpointRouteBuilder api) => api;
}
