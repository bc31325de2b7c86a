namespace Workflows.Server.Attachments;

/// <summary>What the attachments capability adds to the application.</summary>
public static class AttachmentsComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddAttachments(this IServiceCollection services) => services;

    /// <summary>Maps its API under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapAttachments(this IEndpointRouteBuilder api) => api;
}
