using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Workflows.Server.Storage.PostgreSql;

/// <summary>The database on this provider; its migrations stand beside it.</summary>
public sealed class PostgreSqlWorkflowsDbContext(DbContextOptions<PostgreSqlWorkflowsDbContext> options, AgencyScope scope)
    : WorkflowsDbContext(options, scope)
{
    internal sealed class DesignTime : IDesignTimeDbContextFactory<PostgreSqlWorkflowsDbContext>
    {
        public PostgreSqlWorkflowsDbContext CreateDbContext(string[] args) => new(
            new DbContextOptionsBuilder<PostgreSqlWorkflowsDbContext>().UseNpgsql("Host=localhost;Database=design-time").Options,
            AgencyScope.Platform);
    }
}
