namespace Workflows.Server.Register;

/// <summary>What the register capability adds to the application.</summary>
public static class RegisterComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddRegister(this IServiceCollection services) => services;

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapRegister(this IEndpointRouteBuilder api) => api;
}
