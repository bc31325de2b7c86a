using Microsoft.EntityFrameworkCore;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Storage;

namespace Workflows.Server.Organisation;

/// <summary>Gives a person a post from now on. Administrators only.</summary>
public sealed class Appoint(CommandTransactions transactions)
{
    /// <summary>Makes the appointment.</summary>
    /// <param name="actor">Who appoints.</param>
    /// <param name="request">Whom, to what.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The appointment's identifier.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(Actor actor, Request request, CancellationToken cancellationToken = default) =>
        transactions.RunAsync<Guid>(actor, (transaction, cancel) => DecideAsync(transaction, request, cancel), cancellationToken);

    private static async Task<Outcome<Guid>> DecideAsync(CommandTransaction transaction, Request request, CancellationToken cancel)
    {
        if (await RefusalAsync(transaction, request, cancel) is { } refusal)
        {
            return refusal;
        }

        var agencyId = transaction.Actor.AgencyId!.Value;
        var appointment = new Appointment
        {
            Id = Guid.CreateVersion7(transaction.Now),
            AgencyId = agencyId,
            PersonId = request.PersonId,
            Post = request.Post,
            SectionId = IsOfOneSection(request.Post) ? request.SectionId : null,
            From = transaction.Now,
            Basis = request.Basis!.Trim(),
        };
        transaction.Database.Appointments.Add(appointment);
        transaction.Audit(agencyId, "appointment.begun", $"person:{request.PersonId}", new { appointment.Post, appointment.SectionId, appointment.Basis });
        return appointment.Id;
    }

    private static async Task<Refusal?> RefusalAsync(CommandTransaction transaction, Request request, CancellationToken cancel)
    {
        var posts = await PostsInForce.OfAsync(transaction.Database, transaction.Actor.PersonId!.Value, transaction.Now, cancel);
        if (!posts.Holds(Post.Administrator))
        {
            return new Refusal("organisation.administratorOnly", RefusalKind.Forbidden);
        }

        if (!await transaction.Database.People.AnyAsync(person => person.Id == request.PersonId, cancel))
        {
            return new Refusal("organisation.personNotFound", RefusalKind.NotFound);
        }

        if (string.IsNullOrWhiteSpace(request.Basis))
        {
            return new Refusal("organisation.basisMissing", RefusalKind.Unprocessable) { Member = "basis" };
        }

        if (IsOfOneSection(request.Post)
            && !await transaction.Database.Sections.AnyAsync(section => section.Id == request.SectionId, cancel))
        {
            return new Refusal("organisation.sectionNeeded", RefusalKind.Unprocessable) { Member = "sectionId" };
        }

        var held = await PostsInForce.OfAsync(transaction.Database, request.PersonId, transaction.Now, cancel);
        return held.All.Any(post => post.Post == request.Post && (!IsOfOneSection(post.Post) || post.SectionId == request.SectionId))
            ? new Refusal("organisation.alreadyHeld", RefusalKind.Conflict)
            : null;
    }

    private static bool IsOfOneSection(Post post) => post is Post.SectionStaff or Post.SectionHead or Post.ResponsibleLeader;

    /// <summary>Whom to appoint to what.</summary>
    /// <param name="PersonId">The person.</param>
    /// <param name="Post">The post.</param>
    /// <param name="SectionId">The section, for a post of one section.</param>
    /// <param name="Basis">The document that it rests on.</param>
    public sealed record Request(Guid PersonId, Post Post, Guid? SectionId, string? Basis);
}
