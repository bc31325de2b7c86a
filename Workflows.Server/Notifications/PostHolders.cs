using Microsoft.EntityFrameworkCore;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Notifications;

/// <summary>The people who hold a post at the moment of a command.</summary>
public static class PostHolders
{
    /// <summary>Finds them.</summary>
    /// <param name="transaction">The command's transaction.</param>
    /// <param name="agencyId">The agency.</param>
    /// <param name="post">The post.</param>
    /// <param name="sectionId">For which section; null for posts of the whole agency.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Their identifiers.</returns>
    public static async Task<IReadOnlyList<Guid>> OfAsync(
        CommandTransaction transaction, Guid agencyId, Post post, Guid? sectionId, CancellationToken cancellationToken = default)
    {
        var now = transaction.Now;
        return await transaction.Database.Appointments.AsNoTracking()
            .Where(appointment => appointment.AgencyId == agencyId
                && appointment.Post == post
                && (sectionId == null || appointment.SectionId == sectionId)
                && appointment.From <= now
                && (appointment.Until == null || appointment.Until > now))
            .Select(appointment => appointment.PersonId)
            .Distinct()
            .ToListAsync(cancellationToken);
    }
}
