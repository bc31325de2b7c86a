using Microsoft.Extensions.Diagnostics.HealthChecks;
using Workflows.Server.Storage;

namespace Workflows.Server.Hosting;

/// <summary>Ready means: the database answers.</summary>
public sealed class DatabaseHealth(WorkflowsDatabase database) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var connection = database.Open(AgencyScope.Platform);
        return await connection.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
