using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Storage;

namespace Workflows.Server.Organisation;

/// <summary>Takes a post from a person at once: what they begin to decide after the commit is refused. Administrators only.</summary>
public sealed class EndAppointment(CommandTransactions transactions)
{
    /// <summary>Ends the appointment.</summary>
    /// <param name="actor">Who ends it.</param>
    /// <param name="appointmentId">Which.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>True; a refusal where it is over already or the actor may not.</returns>
    public Task<Outcome<bool>> ExecuteAsync(Actor actor, Guid appointmentId, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<bool>(
            actor,
            async (transaction, cancel) =>
            {
                var posts = await PostsInForce.OfAsync(transaction.Database, actor.PersonId!.Value, transaction.Now, cancel);
                if (!posts.Holds(Post.Administrator))
                {
                    return new Refusal("organisation.administratorOnly", RefusalKind.Forbidden);
                }

                var appointment = await transaction.Database.Appointments.SingleOrDefaultAsync(
                    row => row.Id == appointmentId && (row.Until == null || row.Until > transaction.Now), cancel);
                if (appointment is null)
                {
                    return new Refusal("organisation.appointmentNotFound", RefusalKind.NotFound);
                }

                appointment.Until = transaction.Now;
                transaction.Audit(
                    appointment.AgencyId, "appointment.ended", $"person:{appointment.PersonId}", new { appointment.Post, appointment.SectionId });
                return true;
            },
            cancellationToken);
}
