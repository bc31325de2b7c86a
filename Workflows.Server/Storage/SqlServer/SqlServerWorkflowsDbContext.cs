using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Workflows.Server.Storage.SqlServer;

/// <summary>The database on this provider; its migrations stand beside it.</summary>
public sealed class SqlServerWorkflowsDbContext(DbContextOptions<SqlServerWorkflowsDbContext> options, AgencyScope scope)
    : WorkflowsDbContext(options, scope)
{
    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqlServerWorkflowsDbContext>
    {
        public SqlServerWorkflowsDbContext CreateDbContext(string[] args) => new(
            new DbContextOptionsBuilder<SqlServerWorkflowsDbContext>().UseSqlServer("Server=localhost;Database=design-time").Options,
            AgencyScope.Platform);
    }
}
