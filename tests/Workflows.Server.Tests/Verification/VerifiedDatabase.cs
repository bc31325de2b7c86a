using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workflows.Server.Storage;
using Workflows.Server.Tests.Hosting;
using Workflows.Server.Verification;

namespace Workflows.Server.Tests.Verification;

/// <summary>A database with items at every stage, of which each test damages a copy.</summary>
public sealed class VerifiedDatabase : IAsyncLifetime
{
    public TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await TestHost.StartAsync();
        await Host.ArchiveAsync("水資源費徵收標準");
        await Host.ArchiveAsync("取水許可審批程序");
        await Host.DecideAsync(await Host.SubmitAsync("在審的公開件"), "office", "approve");
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Verifies the database as it is.</summary>
    public Task<VerificationReport> VerifyAsync() => VerifyAsync(Host.Database);

    /// <summary>Damages a copy of the database by a statement, and verifies the copy.</summary>
    public async Task<VerificationReport> VerifyDamagedAsync(string statement)
    {
        var copy = Path.Combine(Host.Folder, $"{Guid.NewGuid():N}.db");
        await using (var context = Host.Open())
        {
            await context.Database.ExecuteSqlAsync($"VACUUM INTO {copy}");
        }

        await using (var connection = new SqliteConnection($"Data Source={copy};Foreign Keys=False;Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            Assert.True(await command.ExecuteNonQueryAsync() > 0, "The statement damages nothing.");
        }

        return await VerifyAsync(new WorkflowsDatabase(StorageProvider.Sqlite, $"Data Source={copy};Pooling=False"));
    }

    private async Task<VerificationReport> VerifyAsync(WorkflowsDatabase database)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await new VerifyDatabase(database, scope.ServiceProvider.GetServices<IInvariant>()).ExecuteAsync();
    }
}
