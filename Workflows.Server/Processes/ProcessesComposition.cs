namespace Workflows.Server.Processes;

/// <summary>What the processes capability adds to the application.</summary>
public static class ProcessesComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddProcesses(this IServiceCollection services) => services
        .AddScoped<ProcessExecution>()
        .AddScoped<IProcessProjection, TimerProjection>()
        .AddScoped<IProcessProjection, MessageSubscriptionProjection>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapProcesses(this IEndpointRouteBuilder api) => api;
}
