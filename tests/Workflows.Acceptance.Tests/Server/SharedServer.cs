namespace Workflows.Acceptance.Tests.Server;

/// <summary>One server for the tests that do not harm it; they keep apart by their own items.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private ServerProcess? _server;

    public Uri Address => _server!.Address;

    internal ServerProcess Process => _server!;

    public async ValueTask InitializeAsync() => _server = await ServerProcess.StartAsync();

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
