using System.Data.Common;
using Microsoft.EntityFrameworkCore;
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

    // SQLite allows one writer. Waiting here in line is fair and cheap; waiting inside SQLite is polling.
    private readonly SemaphoreSlim? _singleWriter = database.Provider == StorageProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Runs a command, again where a race was lost, until it is committed or refused.</summary>
    /// <typeparam name="T">What the command answers.</typeparam>
    /// <param name="actor">Who acts; their agency is the scope of what the command sees.</param>
    /// <param name="body">The command. It may run several times and must touch nothing but its transaction.</param>
    /// <param name="cancellationToken">Cancels before the commit; never after it has begun.</param>
    /// <returns>The command's answer, durable where it succeeded; <c>storage.busy</c> where no attempt got through.</returns>
    public async Task<Outcome<T>> RunAsync<T>(
        Actor actor,
        Func<CommandTransaction, CancellationToken, Task<Outcome<T>>> body,
        CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(actor, body, cancellationToken);
            }
            catch (Exception exception) when (LostRace(exception))
            {
                if (attempt == Attempts)
                {
                    return new Refusal("storage.busy", RefusalKind.Busy);
                }

                await Task.Delay(Random.Shared.Next(1, 10 * attempt), cancellationToken);
            }
        }
    }

    private async Task<Outcome<T>> RunOnceAsync<T>(
        Actor actor,
        Func<CommandTransaction, CancellationToken, Task<Outcome<T>>> body,
        CancellationToken cancellationToken)
    {
        if (_singleWriter is not null)
        {
            await _singleWriter.WaitAsync(cancellationToken);
        }

        try
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

            // Crash: before this line nothing has happened, after it everything has. A caller that leaves now must not undo it.
            await transaction.CommitAsync(CancellationToken.None);
            foreach (var action in command.AfterCommitActions)
            {
                action();
            }

            return outcome;
        }
        finally
        {
            _singleWriter?.Release();
        }
    }

    // A version that moved, a unique key that somebody else took, a deadlock or a busy database: decide again on what is there now.
    private static bool LostRace(Exception exception) =>
        exception is DbUpdateConcurrencyException
        || exception is DbUpdateException { InnerException: DbException }
        || exception is DbException { IsTransient: true }
        || exception is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 5 or 6 };
}
