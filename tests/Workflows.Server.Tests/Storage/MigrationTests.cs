using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Workflows.Server.Storage;

namespace Workflows.Server.Tests.Storage;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.SqlServer)]
    [InlineData(StorageProvider.PostgreSql)]
    public void The_model_has_no_change_that_lacks_a_migration(StorageProvider provider)
    {
        using var context = Open(provider);
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_for_SQL_Server_are_valid_T_SQL()
    {
        using var context = Open(StorageProvider.SqlServer);
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        TransactSql.MustParse(script);
    }

    internal static WorkflowsDbContext Open(StorageProvider provider) =>
        new WorkflowsDatabase(provider, provider == StorageProvider.Sqlite ? "Data Source=:memory:" : "Server=localhost;Database=none")
            .Open(AgencyScope.Of(Guid.NewGuid()));
}

/// <summary>SQL Server's language, as its own parser reads it.</summary>
internal static class TransactSql
{
    public static void MustParse(string sql)
    {
        var parser = new TSql160Parser(initialQuotedIdentifiers: true);
        parser.Parse(new StringReader(sql), out var errors);
        Assert.True(errors.Count == 0, string.Join("; ", errors.Select(error => $"{error.Line}: {error.Message}")) + Environment.NewLine + sql);
    }
}
