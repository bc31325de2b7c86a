using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Workflows.Server.Storage;

namespace Workflows.Server.Verification;

/// <summary>
/// Checks every invariant over the whole database, in one snapshot, so that it may run beside a server that writes. Changes
/// nothing.
/// </summary>
public sealed class VerifyDatabase(WorkflowsDatabase database, IEnumerable<IInvariant> invariants)
{
    /// <summary>Checks.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>What was found, invariant by invariant.</returns>
    public async Task<VerificationReport> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        await using var context = database.Open(AgencyScope.Platform);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var snapshot = await BeginSnapshotAsync(context, cancellationToken);
        var results = new List<InvariantResult>();
        foreach (var invariant in invariants.OrderBy(invariant => invariant.Number))
        {
            var check = new InvariantCheck(context);
            try
            {
                await invariant.CheckAsync(check, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                check.Report("database", $"The check could not be carried out: {exception.Message}");
            }

            context.ChangeTracker.Clear();
            results.Add(new InvariantResult(invariant.Number, invariant.Text, check.Examined, check.BreachCount, check.Breaches));
        }

        await snapshot.RollbackAsync(CancellationToken.None);
        return new VerificationReport(results.TrueForAll(result => result.BreachCount == 0), results);
    }

    private async Task<IDbContextTransaction> BeginSnapshotAsync(WorkflowsDbContext context, CancellationToken cancellationToken)
    {
        switch (database.Provider)
        {
            case StorageProvider.Sqlite:
                // Deferred: a reader's snapshot, which holds up no writer.
                await context.Database.OpenConnectionAsync(cancellationToken);
                var connection = (SqliteConnection)context.Database.GetDbConnection();
                return (await context.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken))!;
            case StorageProvider.PostgreSql:
                return await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            default:
                // SQL Server has snapshots only where the database allows them; without, run it while nobody writes.
                return await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        }
    }
}

/// <summary>What the verification of a database found.</summary>
/// <param name="Clean">Whether every invariant holds.</param>
/// <param name="Invariants">Each invariant.</param>
public sealed record VerificationReport(bool Clean, IReadOnlyList<InvariantResult> Invariants);

/// <summary>What was found of one invariant.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Text">What must hold.</param>
/// <param name="Examined">How many things were looked at.</param>
/// <param name="BreachCount">How many breaches there are.</param>
/// <param name="Breaches">The first hundred of them.</param>
public sealed record InvariantResult(int Number, string Text, long Examined, long BreachCount, IReadOnlyList<Breach> Breaches);
