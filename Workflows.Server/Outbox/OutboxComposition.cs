namespace Workflows.Server.Outbox;

/// <summary>What the outbox capability adds to the application.</summary>
public static class OutboxComposition
{
    /// <summary>Registers its use cases.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services;
}
