using Microsoft.EntityFrameworkCore;
using Workflows.Server.Items;
using Workflows.Server.Storage;

namespace Workflows.Server.Publication;

/// <summary>Reads and judges the approvals of a revision.</summary>
public static class RevisionApprovals
{
    /// <summary>The approvals in force for a revision: the last decision of each step, where it was an approval of this very hash.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="revisionNumber">The revision.</param>
    /// <param name="revisionHash">The hash that must have been approved.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The approvals in the order of time.</returns>
    public static async Task<IReadOnlyList<Approval>> OfAsync(
        WorkflowsDbContext database, Guid itemId, int revisionNumber, string revisionHash, CancellationToken cancellationToken = default)
    {
        var decisions = await database.TaskDecisions.AsNoTracking()
            .Where(decision => decision.ItemId == itemId && decision.RevisionNumber == revisionNumber && decision.StepKind != null)
            .Join(database.People, decision => decision.PersonId, person => person.Id, (decision, person) => new { decision, person.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. decisions
                .GroupBy(row => row.decision.StepKind!)
                .Select(step => step.OrderBy(row => row.decision.DecidedAt).Last())
                .Where(row => row.decision.Decision == "approve" && row.decision.RevisionHash == revisionHash)
                .OrderBy(row => row.decision.DecidedAt)
                .Select(row => new Approval(
                    row.decision.StepKind!,
                    row.decision.StepName,
                    row.decision.PersonId,
                    row.Name,
                    row.decision.Participant,
                    row.decision.Opinion,
                    row.decision.DecidedAt)),
        ];
    }

    /// <summary>
    /// Whether the approvals are complete: each required step approved, by distinct people, none of whom created or edited
    /// the revision.
    /// </summary>
    /// <param name="approvals">The approvals in force.</param>
    /// <param name="revision">The revision.</param>
    /// <returns>True where it may be published.</returns>
    public static bool AreComplete(IReadOnlyList<Approval> approvals, ItemRevision revision)
    {
        var required = approvals.Where(approval => ApprovalSteps.Required.Contains(approval.StepKind)).ToList();
        return ApprovalSteps.Required.All(step => required.Exists(approval => approval.StepKind == step))
            && required.DistinctBy(approval => approval.PersonId).Count() == required.Count
            && required.TrueForAll(approval => !revision.Editors.Contains(approval.PersonId) && approval.PersonId != revision.SubmittedBy);
    }
}
