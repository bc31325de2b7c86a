using Workflows.Server.Hosting.Layout;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Processes;

namespace Workflows.Server.Tasks;

/// <summary>What the task capability adds to the application.</summary>
public static class TasksComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddTasks(this IServiceCollection services) => services
        .AddTexts<TaskTexts>()
        .AddScoped<IProcessProjection, WorkItemProjection>()
        .AddScoped<TaskCompletion>()
        .AddScoped<DecideOnTask>()
        .AddScoped<ClaimTask>()
        .AddScoped<ReleaseTask>()
        .AddScoped<TransferTask>()
        .AddScoped<UrgeTask>()
        .AddScoped<ReadTasks>()
        .AddScoped<ReadOverview>()
        .AddNavigationCount<WaitingTasks>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapTasks(this IEndpointRouteBuilder api)
    {
        TaskEndpoints.Map(api);
        return api;
    }
}
