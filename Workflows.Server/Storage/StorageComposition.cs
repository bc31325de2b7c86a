using System.Security.Claims;
using Workflows.Server.Accounts;

namespace Workflows.Server.Storage;

/// <summary>What storage adds to the application.</summary>
public static class StorageComposition
{
    /// <summary>Registers the database, the request's context and the command transactions.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var connectionString = configuration.GetConnectionString("Workflows") ?? $"Data Source={Path.Combine(options.DataFolder, "workflows.db")}";
        services.AddSingleton(options);
        services.AddSingleton(new WorkflowsDatabase(options.Provider, connectionString));
        services.AddSingleton<CommandTransactions>();
        services.AddScoped(provider => AgencyScope.Following(() =>
            Guid.TryParse(
                provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.FindFirstValue(ActorClaims.Agency), out var agency)
                ? agency
                : null));
        services.AddScoped(provider => provider.GetRequiredService<WorkflowsDatabase>().Open(provider.GetRequiredService<AgencyScope>()));
        return services;
    }
}
