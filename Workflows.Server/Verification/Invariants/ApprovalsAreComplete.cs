using Microsoft.EntityFrameworkCore;
using Workflows.Server.Publication;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 1.</summary>
public sealed class ApprovalsAreComplete : IInvariant
{
    /// <inheritdoc/>
    public int Number => 1;

    /// <inheritdoc/>
    public string Text =>
        "Each published revision has the complete set of approvals, by distinct people, none of whom created or edited that revision, each bound to its content hash.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        var database = check.Database;
        foreach (var publication in await database.Publications.AsNoTracking().ToListAsync(cancellationToken))
        {
            var subject = $"publication:{publication.Id}";
            await check.ExamineAsync(subject, async () =>
            {
                var revision = await database.ItemRevisions.AsNoTracking().SingleAsync(
                    revision => revision.ItemId == publication.ItemId && revision.Number == publication.RevisionNumber, cancellationToken);
                var decisions = await database.TaskDecisions.AsNoTracking()
                    .Where(decision => decision.ItemId == publication.ItemId && decision.RevisionNumber == publication.RevisionNumber)
                    .Where(decision => decision.DecidedAt <= publication.PublishedAt)
                    .ToListAsync(cancellationToken);
                var people = new HashSet<Guid>();
                foreach (var step in ApprovalSteps.Required)
                {
                    var last = decisions.Where(decision => decision.StepKind == step).MaxBy(decision => decision.DecidedAt);
                    if (last is not { Decision: "approve" })
                    {
                        check.Report(subject, $"The step {step} was not approved; the last decision is {last?.Decision ?? "missing"}.");
                        continue;
                    }

                    check.Expect(last.RevisionHash == publication.RevisionHash, subject, $"The approval of {step} names another hash: {last.RevisionHash}.");
                    check.Expect(people.Add(last.PersonId), subject, $"One person approved at two steps, the second being {step}.");
                    check.Expect(
                        !revision.Editors.Contains(last.PersonId) && revision.SubmittedBy != last.PersonId,
                        subject,
                        $"Whoever approved at {step} wrote or edited the revision.");
                }
            });
        }
    }
}
