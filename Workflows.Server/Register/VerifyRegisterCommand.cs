using Microsoft.EntityFrameworkCore;
using Workflows.Server.Archive;
using Workflows.Server.Commands;
using Workflows.Server.Organisation;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Register;

/// <summary><c>verify-register</c>: whether the register is whole, and agrees line by line with publications and archive.</summary>
public sealed class VerifyRegisterCommand(WorkflowsDatabase database) : ICommand
{
    /// <inheritdoc/>
    public string Name => "verify-register";

    /// <inheritdoc/>
    public string Summary => "Check the register's hash chain, and compare it with publications and archive";

    /// <inheritdoc/>
    public string Help => """
        Usage: verify-register [--agency CODE]

        Writes {"registers": [{agency, size, rootHash, waiting, findings: [{code, subject}]}]}.
        waiting: publications whose pipeline has not yet registered or archived them; that is no finding.
        Findings: register.broken (a line's hash or link is wrong), register.unlikePublication (a line says something else than
        what was published), publication.gap (a publication number is missing), archive.unlikeRegister (a record names another
        line), archive.recordDamaged (a record no longer matches its own hash).
        Exit codes: 0 all is well; 1 findings; 2 called wrongly, or there is no database of the present schema.
        """;

    /// <inheritdoc/>
    public bool ReadsDatabase => true;

    /// <inheritdoc/>
    public async Task<int> ExecuteAsync(CommandArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        arguments.Allow(values: 0, "agency");
        await using var context = database.Open(AgencyScope.Platform);
        var code = arguments.Option("agency");
        var agencies = await context.Agencies.AsNoTracking()
            .Where(agency => code == null || agency.Code == code)
            .OrderBy(agency => agency.Code)
            .ToListAsync(cancellationToken);
        if (code is not null && agencies.Count == 0)
        {
            throw new UsageException($"There is no agency {code}.");
        }

        var registers = new List<Report>();
        foreach (var agency in agencies)
        {
            registers.Add(await VerifyAsync(context, agency, cancellationToken));
        }

        await output.WriteJsonAsync(new { registers });
        return registers.TrueForAll(register => register.Findings.Count == 0) ? ExitCode.Good : ExitCode.Findings;
    }

    private static async Task<Report> VerifyAsync(WorkflowsDbContext context, Agency agency, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var tree = await RegisterTree.ReadAsync(context, agency.Id, cancellationToken);
        if (tree.FirstBrokenLine is { } broken)
        {
            findings.Add(new Finding("register.broken", $"register:{broken}"));
        }

        var publications = await context.Publications.AsNoTracking()
            .Where(publication => publication.AgencyId == agency.Id)
            .OrderBy(publication => publication.Year).ThenBy(publication => publication.Number)
            .ToListAsync(cancellationToken);
        findings.AddRange(GapsIn(publications));
        var lines = await context.RegisterEntries.AsNoTracking()
            .Where(line => line.AgencyId == agency.Id)
            .ToDictionaryAsync(line => line.Number, cancellationToken);
        findings.AddRange(UnlikePublications(publications, lines));
        var archived = await VerifyRecordsAsync(context, agency.Id, lines, findings, cancellationToken);
        return new Report(agency.Code, tree.Size, tree.Root.RootHash, publications.Count - archived, findings);
    }

    private static IEnumerable<Finding> GapsIn(List<ItemPublication> publications) =>
        publications.GroupBy(publication => publication.Year).SelectMany(year => year
            .Select((publication, index) => (publication, Expected: index + 1))
            .Where(row => row.publication.Number != row.Expected)
            .Take(1)
            .Select(row => new Finding("publication.gap", PublishRevision.ShownNumber(year.Key, row.Expected))));

    private static IEnumerable<Finding> UnlikePublications(List<ItemPublication> publications, Dictionary<int, RegisterEntry> lines)
    {
        var byId = publications.ToDictionary(publication => publication.Id);
        return lines.Values
            .Where(line => !(byId.GetValueOrDefault(line.PublicationId) is { } publication
                && publication.RevisionHash == line.RevisionHash
                && publication.IndexNumber == line.IndexNumber
                && publication.Title == line.Title
                && publication.PublishedAt == line.PublishedAt))
            .OrderBy(line => line.Number)
            .Select(line => new Finding("register.unlikePublication", $"register:{line.Number}"));
    }

    private static async Task<int> VerifyRecordsAsync(
        WorkflowsDbContext context, Guid agencyId, Dictionary<int, RegisterEntry> lines, List<Finding> findings, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var record in context.ArchiveRecords.AsNoTracking()
            .Where(record => record.AgencyId == agencyId)
            .OrderBy(record => record.Year).ThenBy(record => record.Number)
            .AsAsyncEnumerable()
            .WithCancellation(cancellationToken))
        {
            count++;
            var opened = ReadRecord.Open(record);
            if (!opened.Succeeded)
            {
                findings.Add(new Finding("archive.recordDamaged", $"record:{record.RecordNumber}"));
            }
            else if (lines.GetValueOrDefault(record.RegisterNumber)?.PublicationId != record.PublicationId
                || opened.Value.Manifest.RegisterLine.Hash != lines[record.RegisterNumber].Hash)
            {
                findings.Add(new Finding("archive.unlikeRegister", $"record:{record.RecordNumber}"));
            }
        }

        return count;
    }

    private sealed record Report(string Agency, int Size, string RootHash, int Waiting, IReadOnlyList<Finding> Findings);

    private sealed record Finding(string Code, string Subject);
}
