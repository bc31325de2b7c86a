using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection;
using Workflows.Server.Accounts;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Storage;

/// <summary>What storage adds to the application.</summary>
public static class StorageComposition
{
    /// <summary>Registers the database, the request's context and the command transactions.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var options = StorageOptions.Read(configuration);
        services.AddSingleton(options);
        services.AddSingleton(Open(options));
        services.AddSingleton<CommandTransactions>();
        services.AddSingleton<StorageStart>();
        services.AddTexts<StorageTexts>();
        services.AddScoped(provider => AgencyScope.Following(() =>
            Guid.TryParse(
                provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.FindFirstValue(ActorClaims.Agency), out var agency)
                ? agency
                : null));
        services.AddScoped(provider => provider.GetRequiredService<WorkflowsDatabase>().Open(provider.GetRequiredService<AgencyScope>()));

        // Keys in the database: a cookie made by one node is read by every other, and by the same one after a restart.
        services.AddDataProtection().SetApplicationName("Workflows").PersistKeysToDbContext<WorkflowsDbContext>();
        return services;
    }

    /// <summary>Does to the database what must be done before the first request.</summary>
    public static Task PrepareAsync(this IServiceProvider services) => services.GetRequiredService<StorageStart>().PrepareAsync();

#if FAULT_INJECTION
    private static WorkflowsDatabase Open(StorageOptions options) =>
        new(options.Provider, options.ConnectionString, Faults.CrashSwitch.Attach);
#else
    private static WorkflowsDatabase Open(StorageOptions options) => new(options.Provider, options.ConnectionString);
#endif
}
