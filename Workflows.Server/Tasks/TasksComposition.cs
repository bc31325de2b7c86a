namespace Workflows.Server.Tasks;

/// <summary>What the task capability adds to the application.</summary>
public static class TasksComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddTasks(this IServiceCollection services) => services;

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapTasks(this IEndpointRouteBuilder api) => api;
}
