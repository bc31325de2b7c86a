using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Commands;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary><c>export-archive FOLDER</c>: writes the package of every record into a folder.</summary>
public sealed class ExportArchiveCommand(WorkflowsDatabase database, CommandTransactions transactions, PackageRecord package) : ICommand
{
    /// <inheritdoc/>
    public string Name => "export-archive";

    /// <inheritdoc/>
    public string Summary => "Write the archival package of every record into a folder";

    /// <inheritdoc/>
    public string Help => """
        Usage: export-archive FOLDER [--agency CODE] [--year YEAR]

        Writes one BagIt package per record, FOLDER/AGENCY/RECORD-NUMBER.zip; the same record gives the same bytes. Each export
        leaves an entry in the audit trail. A record that does not match its approved hashes is not exported, but named.
        Writes {"exported": [{recordNumber, file, sha256}], "refused": [{recordNumber, code}]}.
        Exit codes: 0 all exported; 1 some were refused; 2 called wrongly, or there is no database of the present schema.
        """;

    /// <inheritdoc/>
    public bool ReadsDatabase => true;

    /// <inheritdoc/>
    public async Task<int> ExecuteAsync(CommandArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        arguments.Allow(values: 1, "agency", "year");
        var folder = arguments.Single("folder");
        var code = arguments.Option("agency");
        int? year = arguments.Option("year") is not { } text ? null
            : int.TryParse(text, out var parsed) ? parsed
            : throw new UsageException($"'{text}' is not a year.");
        CommandOutput.MakeFolder(folder);
        await using var context = database.Open(AgencyScope.Platform);
        var records = await context.ArchiveRecords.AsNoTracking()
            .Join(context.Agencies, record => record.AgencyId, agency => agency.Id, (record, agency) => new { record.Id, record.Year, record.Number, agency.Code })
            .Where(row => (code == null || row.Code == code) && (year == null || row.Year == year))
            .OrderBy(row => row.Code).ThenBy(row => row.Year).ThenBy(row => row.Number)
            .ToListAsync(cancellationToken);
        var exported = new List<Exported>();
        var refused = new List<Refused>();
        foreach (var row in records)
        {
            var record = await context.ArchiveRecords.AsNoTracking().SingleAsync(record => record.Id == row.Id, cancellationToken);
            var place = CommandOutput.MakeFolder(Path.Combine(folder, BagItWriter.SafeName(row.Code)));
            var outcome = await ExportAsync(context, record, place, cancellationToken);
            if (outcome.Succeeded)
            {
                exported.Add(outcome.Value);
            }
            else
            {
                refused.Add(new Refused(record.RecordNumber, outcome.Refusal.Code));
            }
        }

        await output.WriteJsonAsync(new { exported, refused });
        return refused.Count == 0 ? ExitCode.Good : ExitCode.Findings;
    }

    private async Task<Outcome<Exported>> ExportAsync(
        WorkflowsDbContext context, ArchiveRecord record, string folder, CancellationToken cancellationToken)
    {
        var opened = ReadRecord.Open(record);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        // Crash: a package counts as exported once it has its name, which it gets when it is complete.
        var target = Path.Combine(folder, BagItWriter.SafeName(record.RecordNumber) + ".zip");
        var partial = target + ".part";
        await using (var file = File.Create(partial))
        {
            var packaged = await package.ExecuteAsync(context, opened.Value, file, cancellationToken);
            if (!packaged.Succeeded)
            {
                await file.DisposeAsync();
                File.Delete(partial);
                return packaged.Refusal;
            }
        }

        var audited = await transactions.RunAsync<bool>(
            Actor.PlatformFor(record.AgencyId),
            (transaction, _) =>
            {
                transaction.Audit(record.AgencyId, "archive.recordExported", $"record:{record.RecordNumber}", new { purpose = "export" });
                return Task.FromResult<Outcome<bool>>(true);
            },
            cancellationToken);
        if (!audited.Succeeded)
        {
            File.Delete(partial);
            return audited.Refusal;
        }

        File.Move(partial, target, overwrite: true);
        await using var written = File.OpenRead(target);
        return new Exported(record.RecordNumber, target, Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellationToken)));
    }

    private sealed record Exported(string RecordNumber, string File, string Sha256);

    private sealed record Refused(string RecordNumber, string Code);
}
