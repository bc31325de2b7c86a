using Workflows.Server.Organisation.Demonstration;
using Workflows.Server.Storage;

namespace Workflows.Server.Commands;

/// <summary><c>seed</c></summary>
public sealed class SeedCommand(StorageStart storage, SeedDemonstration seed) : ICommand
{
    /// <inheritdoc/>
    public string Name => "seed";

    /// <inheritdoc/>
    public string Summary => "Make the demonstration agency in an empty database";

    /// <inheritdoc/>
    public string Help => """
        Usage: seed

        Migrates the database and makes the demonstration agency with its accounts, all of which have one known password: never
        for a system that is reached by others. Does nothing where an agency exists.
        Writes {"agencyId": ...}, null where there was one already.
        Exit codes: 0 done; 2 called wrongly, or the database is in use.
        """;

    /// <inheritdoc/>
    public async Task<int> ExecuteAsync(CommandArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        arguments.Allow(values: 0);
        await storage.PrepareAsync(migrate: true, cancellationToken);
        await output.WriteJsonAsync(new { agencyId = await seed.ExecuteAsync(cancellationToken) });
        return ExitCode.Good;
    }
}
