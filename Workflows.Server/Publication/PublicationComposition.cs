using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;

namespace Workflows.Server.Publication;

/// <summary>What the publication capability adds to the application.</summary>
public static class PublicationComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddPublication(this IServiceCollection services) => services
        .AddTexts<PublicationTexts>()
        .AddScoped<PublishRevision>()
        .AddScoped<IEffectHandler, PublishService>();
}
