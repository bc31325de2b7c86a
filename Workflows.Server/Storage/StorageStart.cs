using Microsoft.EntityFrameworkCore;

namespace Workflows.Server.Storage;

/// <summary>What must be done to the database before the first request.</summary>
public static class StorageStart
{
    /// <summary>Brings the database to the present schema.</summary>
    public static async Task PrepareAsync(this IServiceProvider services, IHostEnvironment environment)
    {
        var options = services.GetRequiredService<StorageOptions>();
        Directory.CreateDirectory(Path.Combine(environment.ContentRootPath, options.DataFolder));
        await using var context = services.GetRequiredService<WorkflowsDatabase>().Open(AgencyScope.Platform);
        await context.Database.MigrateAsync();
    }
}
