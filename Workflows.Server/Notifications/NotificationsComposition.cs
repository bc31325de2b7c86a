using Workflows.Server.Accounts;
using Workflows.Server.Hosting.Layout;
using Workflows.Server.Hosting.Paging;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;
using Workflows.Server.Processes;

namespace Workflows.Server.Notifications;

/// <summary>What the notifications capability adds to the application.</summary>
public static class NotificationsComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddTexts<NotificationTexts>()
        .AddScoped<RemindOverdue>()
        .AddScoped<IEffectHandler, RemindOverdueService>()
        .AddScoped<IProcessProjection, ItemNews>()
        .AddScoped<OverdueTasks>()
        .AddScoped<PersonalNotifications>()
        .AddScoped<MarkRead>()
        .AddNavigationCount<UnreadNotifications>();

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapNotifications(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("notifications");
        notifications.MapGet("/", async (
            bool? unread, [AsParameters] PageRequest page, PersonalNotifications own, CancellationToken cancel) =>
            TypedResults.Ok(await own.ListAsync(unread == true, page, cancel)));
        notifications.MapGet("/unread", async (PersonalNotifications own, CancellationToken cancel) =>
            TypedResults.Ok(new UnreadCount(await own.CountUnreadAsync(cancel))));
        notifications.MapPost("/read", async (CurrentActor current, MarkRead markRead, CancellationToken cancel) =>
            (await markRead.ExecuteAsync(current.Actor, null, cancel)).ToResult(_ => TypedResults.NoContent()));
        notifications.MapPost("/{id:guid}/read", async (Guid id, CurrentActor current, MarkRead markRead, CancellationToken cancel) =>
            (await markRead.ExecuteAsync(current.Actor, id, cancel)).ToResult(_ => TypedResults.NoContent()));
        return api;
    }

    /// <summary>How many notifications wait.</summary>
    public sealed record UnreadCount(int Count);
}
