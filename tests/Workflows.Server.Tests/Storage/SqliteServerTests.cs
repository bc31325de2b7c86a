using System.Data;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;
using Workflows.Server.Storage.Sqlite;

namespace Workflows.Server.Tests.Storage;

public sealed class SqliteServerTests(SqliteFixture fixture) : IClassFixture<SqliteFixture>
{
    [Fact]
    public void A_second_server_on_the_same_file_is_refused_until_the_first_is_gone()
    {
        var connectionString = $"Data Source={Path.Combine(Path.GetTempPath(), $"workflows-{Guid.NewGuid():N}.db")}";
        using (SqliteServerLock.Take(connectionString))
        {
            var refused = Assert.Throws<DatabaseInUseException>(() => SqliteServerLock.Take(connectionString));
            Assert.Contains("Another server uses the database", refused.Message, StringComparison.Ordinal);
        }

        SqliteServerLock.Take(connectionString)!.Dispose();
    }

    [Fact]
    public void A_database_in_memory_needs_no_lock() => Assert.Null(SqliteServerLock.Take("Data Source=:memory:"));

    [Theory]
    [InlineData("busy_timeout", 5000L)]
    [InlineData("foreign_keys", 1L)]
    [InlineData("synchronous", 2L)]
    public async Task Each_connection_waits_holds_references_and_waits_for_the_disk(string pragma, long expected)
    {
        await using var context = fixture.Database!.Open(AgencyScope.Platform);
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        Assert.Equal(expected, await command.ExecuteScalarAsync());
        Assert.Equal(ConnectionState.Open, context.Database.GetDbConnection().State);
    }
}
