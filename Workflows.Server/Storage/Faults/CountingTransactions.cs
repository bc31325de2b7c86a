using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workflows.Server.Storage.Faults;

/// <summary>Counts the beginning of each transaction, the moment before its commit, and the moment after.</summary>
public sealed class CountingTransactions : DbTransactionInterceptor
{
    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        CrashSwitch.Reached("BEGIN");
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        CrashSwitch.Reached("COMMIT");
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // The work is durable and nobody has been told.
        CrashSwitch.Reached("COMMITTED");
        return Task.CompletedTask;
    }
}
