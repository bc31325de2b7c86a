using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Workflows.Server.Accounts;
using Workflows.Server.Catalogue;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting;
using Workflows.Server.Items;
using Workflows.Server.Organisation;
using Workflows.Server.Organisation.Demonstration;
using Workflows.Server.Outbox;
using Workflows.Server.Processes;
using Workflows.Server.Storage;
using Workflows.Server.Tasks;

namespace Workflows.Benchmarks;

/// <summary>The host's own services over a SQLite file, without web server and background work.</summary>
internal sealed class BenchmarkHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private BenchmarkHost(WebApplication application, RecordedWrites recorded, Guid agencyId) =>
        (_application, Recorded, AgencyId) = (application, recorded, agencyId);

    public IServiceProvider Services => _application.Services;

    public CommandTransactions Transactions => Services.GetRequiredService<CommandTransactions>();

    public RecordedWrites Recorded { get; }

    public Guid AgencyId { get; }

    public static async Task<BenchmarkHost> StartAsync(string folder, RecordedWrites recorded)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = folder });
        builder.Services
            .AddHosting()
            .AddStorage(builder.Configuration)
            .AddOrganisation()
            .AddAccounts()
            .AddCatalogue()
            .AddDefinitions()
            .AddProcesses()
            .AddOutbox()
            .AddItems()
            .AddTasks();
        var options = StorageOptions.Read(builder.Configuration);
        builder.Services.AddSingleton(new WorkflowsDatabase(
            options.Provider, options.ConnectionString, context => context.AddInterceptors(recorded)));
        var application = builder.Build();
        await application.Services.PrepareAsync();
        await using var scope = application.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeedDemonstration>().ExecuteAsync();
        var agency = await scope.ServiceProvider.GetRequiredService<WorkflowsDbContext>().Agencies.SingleAsync();
        return new BenchmarkHost(application, recorded, agency.Id);
    }

    /// <summary>Copies the database as it is now.</summary>
    public async Task CopyDatabaseAsync(string file)
    {
        await using var context = Services.GetRequiredService<WorkflowsDatabase>().Open(AgencyScope.Platform);
        await context.Database.OpenConnectionAsync();
        await using var copy = new SqliteConnection($"Data Source={file};Pooling=False");
        await copy.OpenAsync();
        ((SqliteConnection)context.Database.GetDbConnection()).BackupDatabase(copy);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
