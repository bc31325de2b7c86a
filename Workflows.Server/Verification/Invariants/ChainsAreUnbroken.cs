using Microsoft.EntityFrameworkCore;
using Workflows.Server.Audit;
using Workflows.Server.Register;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 5.</summary>
public sealed class ChainsAreUnbroken : IInvariant
{
    /// <inheritdoc/>
    public int Number => 5;

    /// <inheritdoc/>
    public string Text => "The hash chains of the audit trail and of the register are unbroken.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        await foreach (var finding in AuditVerification.CheckAsync(check.Database, check.Examine, cancellationToken))
        {
            check.Report(finding.Subject, finding.Finding);
        }

        var lines = check.Database.RegisterEntries.AsNoTracking().OrderBy(line => line.AgencyId).ThenBy(line => line.Number);
        RegisterEntry? before = null;
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            check.Examine();
            var previous = before?.AgencyId == line.AgencyId ? before.Hash : RegisterLine.Genesis;
            check.Expect(line.PreviousHash == previous, $"register:{line.AgencyId}/{line.Number}", "It does not carry the hash of the line before it.");
            check.Expect(line.Hash == RegisterLine.HashOf(line), $"register:{line.AgencyId}/{line.Number}", "Its content is not what its hash says.");
            before = line;
        }
    }
}
