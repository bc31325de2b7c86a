using Workflows.Server.Verification;

namespace Workflows.Server.Commands;

/// <summary><c>verify</c></summary>
public sealed class VerifyCommand(VerifyDatabase verify) : ICommand
{
    /// <inheritdoc/>
    public string Name => "verify";

    /// <inheritdoc/>
    public string Summary => "Check every invariant over the whole database";

    /// <inheritdoc/>
    public string Help => """
        Usage: verify

        Checks, in one snapshot and without changing anything, that no approval, event, number, hash or effect is missing or
        wrong. The server may run meanwhile or not.
        Writes {"clean": true|false, "invariants": [{number, text, examined, breachCount, breaches: [{subject, finding}]}]}.
        Exit codes: 0 clean; 1 a breach was found; 2 called wrongly, or there is no database of the present schema.
        """;

    /// <inheritdoc/>
    public bool ReadsDatabase => true;

    /// <inheritdoc/>
    public async Task<int> ExecuteAsync(CommandArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        arguments.Allow(values: 0);
        var report = await verify.ExecuteAsync(cancellationToken);
        await output.WriteJsonAsync(report);
        return report.Clean ? ExitCode.Good : ExitCode.Findings;
    }
}
