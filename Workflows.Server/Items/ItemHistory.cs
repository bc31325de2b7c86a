using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Items;

/// <summary>What has happened to an item: its revisions, and what was decided on each. Ask only for an item that the reader may see.</summary>
public sealed class ItemHistory(WorkflowsDbContext database)
{
    /// <summary>Reads the history, from the first revision on.</summary>
    public async Task<History> ReadAsync(Guid itemId, CancellationToken cancellationToken = default)
    {
        var revisions = await database.ItemRevisions.AsNoTracking()
            .Where(revision => revision.ItemId == itemId)
            .OrderBy(revision => revision.Number)
            .Select(revision => new { revision.Number, revision.ContentHash, revision.SubmittedBy, revision.SubmittedAt, revision.Editors })
            .ToListAsync(cancellationToken);
        var decisions = await database.TaskDecisions.AsNoTracking()
            .Where(decision => decision.ItemId == itemId)
            .OrderBy(decision => decision.DecidedAt)
            .ToListAsync(cancellationToken);
        List<Guid> ids =
        [
            .. revisions.SelectMany(revision => revision.Editors.Append(revision.SubmittedBy))
                .Concat(decisions.Select(decision => decision.PersonId)).Distinct(),
        ];
        var names = await database.People.AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return new History(
            [
                .. revisions.Select(revision => new RevisionRow(
                    revision.Number, revision.ContentHash, Name(revision.SubmittedBy), revision.SubmittedAt, [.. revision.Editors.Select(Name)])),
            ],
            [
                .. decisions.Select(decision => new DecisionRow(
                    decision.TaskId, decision.ElementId, decision.StepName, decision.StepKind, Name(decision.PersonId), decision.Participant,
                    decision.Decision, decision.Opinion, decision.RevisionNumber, decision.RevisionHash, decision.DecidedAt)),
            ]);

        string Name(Guid id) => names.GetValueOrDefault(id, string.Empty);
    }

    /// <summary>One revision's text, its body cleaned, or null.</summary>
    public async Task<RevisionText?> RevisionAsync(Guid itemId, int number, CancellationToken cancellationToken = default)
    {
        var revision = await database.ItemRevisions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ItemId == itemId && row.Number == number, cancellationToken);
        return revision is null
            ? null
            : new RevisionText(
                revision.Number,
                revision.ContentHash,
                revision.CatalogueEntryId,
                revision.SubmittedAt,
                revision.Text with { Body = RichText.ForPage(revision.Text.Body) });
    }

    /// <summary>Revisions and decisions, each in the order of time.</summary>
    public sealed record History(IReadOnlyList<RevisionRow> Revisions, IReadOnlyList<DecisionRow> Decisions);

    /// <summary>A revision without its text.</summary>
    public sealed record RevisionRow(
        int Number, string Hash, string SubmittedBy, DateTimeOffset SubmittedAt, IReadOnlyList<string> Editors);

    /// <summary>A decision with who, as what, on which revision.</summary>
    public sealed record DecisionRow(
        Guid TaskId,
        string ElementId,
        string Step,
        string? StepKind,
        string Person,
        string Participant,
        string Decision,
        string? Opinion,
        int? RevisionNumber,
        string? RevisionHash,
        DateTimeOffset DecidedAt);

    /// <summary>A revision's text.</summary>
    public sealed record RevisionText(int Number, string Hash, Guid CatalogueEntryId, DateTimeOffset SubmittedAt, ItemText Text);
}
