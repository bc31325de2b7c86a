using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Outbox;
using Workflows.Server.Storage;

namespace Workflows.Server.Tests.Hosting;

/// <summary>
/// The whole application on an embedded database of its own with the demonstration agency in it. Its clock stands until the test
/// turns it, and nothing drains or sweeps unless the test asks.
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflows-").FullName;
    private readonly WebApplicationFactory<Program> _factory;

    private TestHost(Action<IServiceCollection>? configure) =>
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Development")
            .UseSetting("Storage:DataFolder", _folder)
            .ConfigureTestServices(services =>
            {
                // Hangfire keeps the last host's logger factory for the whole process; one that a host disposes of would fail the others.
                services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
                services.AddSingleton<TimeProvider>(Clock);
                foreach (var background in services.Where(IsBackground).ToList())
                {
                    services.Remove(background);
                }

                configure?.Invoke(services);
            }));

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _factory.Services;

    public string Folder => _folder;

    public WorkflowsDatabase Database => Services.GetRequiredService<WorkflowsDatabase>();

    public CommandTransactions Transactions => Services.GetRequiredService<CommandTransactions>();

    public Guid AgencyId { get; private set; }

    public static async Task<TestHost> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var host = new TestHost(configure);
        await using var context = host.Open();
        host.AgencyId = (await context.Agencies.SingleAsync()).Id;
        return host;
    }

    public HttpClient CreateClient() => _factory.CreateClient();

    public WorkflowsDbContext Open() => Database.Open(AgencyScope.Platform);

    public async Task<Actor> ActorAsync(string userName)
    {
        await using var context = Open();
        var account = await context.Users.SingleAsync(account => account.UserName == userName);
        return new Actor(account.AgencyId, account.PersonId, account.Id, userName);
    }

    /// <summary>Calls a use case in a scope of its own, as a request would.</summary>
    public async Task<T> CallAsync<TUseCase, T>(Func<TUseCase, Task<T>> call)
        where TUseCase : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async Task DeployAsync(BpmnDefinitions definitions)
    {
        var outcome = await CallAsync<DeployDefinition, Outcome<Deployment>>(async deploy =>
            await deploy.ExecuteAsync(await ActorAsync("admin"), CheckedDefinition.Check(BpmnWriter.Write(definitions))));
        Assert.True(
            outcome.Succeeded,
            string.Join("; ", CheckedDefinition.Check(BpmnWriter.Write(definitions)).Diagnostics.Select(found => found.Message)));
    }

    public Task DrainAsync() => Services.GetRequiredService<OutboxDrain>().DrainAsync(TestContext.Current.CancellationToken);

    public Task FireTimersAsync() => Services.GetRequiredService<TimerSweep>().FireDueAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A pooled connection may still hold the file on some systems; the folder is temporary anyway.
        }
    }

    private static bool IsBackground(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && (service.ImplementationType == typeof(StartSweeping)
            || service.ImplementationFactory?.Method.DeclaringType?.Assembly.GetName().Name?.StartsWith("Hangfire", StringComparison.Ordinal) == true);
}
