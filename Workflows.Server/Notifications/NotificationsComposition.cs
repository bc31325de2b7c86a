namespace Workflows.Server.Notifications;

/// <summary>What the notifications capability adds to the application.</summary>
public static class NotificationsComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services;

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapNotifications(this IEndpointRouteBuilder api) => api;
}
