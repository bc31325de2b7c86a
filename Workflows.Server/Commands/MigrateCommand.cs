using Workflows.Server.Storage;

namespace Workflows.Server.Commands;

/// <summary><c>migrate</c></summary>
public sealed class MigrateCommand(StorageStart storage, StorageOptions options) : ICommand
{
    /// <inheritdoc/>
    public string Name => "migrate";

    /// <inheritdoc/>
    public string Summary => "Bring the database to the present schema";

    /// <inheritdoc/>
    public string Help => """
        Usage: migrate

        Writes {"provider": ..., "applied": [names of the migrations]}. An embedded database must not be in use by a server.
        Exit codes: 0 done; 2 called wrongly, or the database is in use.
        """;

    /// <inheritdoc/>
    public async Task<int> ExecuteAsync(CommandArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        arguments.Allow(values: 0);
        var applied = await storage.PrepareAsync(migrate: true, cancellationToken);
        await output.WriteJsonAsync(new { provider = options.Provider.ToString(), applied });
        return ExitCode.Good;
    }
}
