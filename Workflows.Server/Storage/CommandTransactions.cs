using System.Diagnostics.CodeAnalysis;
using Workflows.Server.Audit;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;

namespace Workflows.Server.Storage;

/// <summary>
/// Runs each command in one transaction of its own: everything it changes, its audit lines and its effects are durable
/// together before anybody is told that it succeeded, or nothing is.
/// </summary>
public sealed class CommandTransactions(WorkflowsDatabase database, TimeProvider clock)
{
    private const int Attempts = 10;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly Refusal Busy = new("storage.busy", RefusalKind.Busy);

    // SQLite allows one writer. Waiting here in line is fair and cheap; waiting inside SQLite is polling.
    private readonly SemaphoreSlim? _singleWriter = database.Provider == StorageProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Runs a command, again where a race was lost, until it is committed or refused.</summary>
    /// <typeparam name="T">What the command answers.</typeparam>
    /// <param name="actor">Who acts; their agency is the scope of what the command sees.</param>
    /// <param name="body">The command. It may run several times and must touch nothing but its transaction.</param>
    /// <param name="cancellationToken">Cancels before the commit; never after it has begun.</param>
    /// <returns>
    /// The command's answer, durable where it succeeded; <c>storage.busy</c> where no attempt got through and nothing was
    /// done; <c>storage.outcomeUnknown</c> where the connection broke during the commit.
    /// </returns>
    public async Task<Outcome<T>> RunAsync<T>(
        Actor actor,
        Func<CommandTransaction, CancellationToken, Task<Outcome<T>>> body,
        CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await InLineAsync(() => RunOnceAsync(actor, body, cancellationToken), cancellationToken);
            }
            catch (CommitFailedException exception) when (!StorageFaults.CertainlyNotCommitted(exception.InnerException!))
            {
                return new Refusal("storage.outcomeUnknown", RefusalKind.Busy);
            }
            catch (Exception exception) when (exception is CommitFailedException || StorageFaults.IsLostRace(exception))
            {
                if (attempt == Attempts)
                {
                    return Busy;
                }

                await Task.Delay(Random.Shared.Next(1, 10 * attempt), cancellationToken);
            }
        }
    }

    private async Task<Outcome<T>> InLineAsync<T>(Func<Task<Outcome<T>>> run, CancellationToken cancellationToken)
    {
        if (_singleWriter is null)
        {
            return await run();
        }

        if (!await _singleWriter.WaitAsync(LongestWait, cancellationToken))
        {
            return Busy;
        }

        try
        {
            return await run();
        }
        finally
        {
            _singleWriter.Release();
        }
    }

    private async Task<Outcome<T>> RunOnceAsync<T>(
        Actor actor,
        Func<CommandTransaction, CancellationToken, Task<Outcome<T>>> body,
        CancellationToken cancellationToken)
    {
        await using var context = database.Open(actor.AgencyId is { } agency ? AgencyScope.Of(agency) : AgencyScope.Platform);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var command = new CommandTransaction(context, actor, clock.GetUtcNow());
        var outcome = await body(command, cancellationToken);
        if (!outcome.Succeeded)
        {
            return outcome;
        }

        await AuditChain.AppendAsync(command, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        try
        {
            // Crash: before this line nothing has happened, after it everything has. A caller that leaves now must not undo it.
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            throw new CommitFailedException(exception);
        }

        foreach (var action in command.AfterCommitActions)
        {
            action();
        }

        return outcome;
    }

    [SuppressMessage("Design", "CA1064", Justification = "Never leaves this class.")]
    private sealed class CommitFailedException(Exception inner) : Exception("The commit failed.", inner);
}
