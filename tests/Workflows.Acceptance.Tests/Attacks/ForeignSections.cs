using Workflows.Acceptance.Tests.Server;

namespace Workflows.Acceptance.Tests.Attacks;

/// <summary>The objects of two sections of the demonstration agency, made once for the tests of a class.</summary>
public sealed class ForeignSections(SharedServer server) : IAsyncLifetime
{
    private readonly Dictionary<string, ForeignObjects> _objects = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        foreach (var (owner, leader) in new[] { ("clerk", "leader"), ("clerk2", "leader2") })
        {
            _objects.Add(owner, await ForeignObjects.MakeAsync(server.Address, owner, leader));
        }
    }

    /// <summary>What the section of this clerk has.</summary>
    internal ForeignObjects Of(string owner) => _objects[owner];

    public ValueTask DisposeAsync()
    {
        foreach (var objects in _objects.Values)
        {
            objects.Dispose();
        }

        return ValueTask.CompletedTask;
    }
}
