using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Workflows.Server.Storage.Sqlite;

/// <summary>The database on this provider; its migrations stand beside it.</summary>
public sealed class SqliteWorkflowsDbContext(DbContextOptions<SqliteWorkflowsDbContext> options, AgencyScope scope)
    : WorkflowsDbContext(options, scope)
{
    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteWorkflowsDbContext>
    {
        public SqliteWorkflowsDbContext CreateDbContext(string[] args) => new(
            new DbContextOptionsBuilder<SqliteWorkflowsDbContext>().UseSqlite("Data Source=design-time.db").Options,
            AgencyScope.Platform);
    }
}
