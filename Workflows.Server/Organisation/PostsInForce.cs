using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Organisation;

/// <summary>The posts that one person holds at one moment; everything that they may do follows from here.</summary>
public sealed class PostsInForce
{
    private readonly IReadOnlyList<(Post Post, Guid? SectionId)> _posts;

    private PostsInForce(IReadOnlyList<(Post, Guid?)> posts) => _posts = posts;

    /// <summary>Nobody's posts.</summary>
    public static PostsInForce None { get; } = new([]);

    /// <summary>Every post with its section, null for posts of the whole agency.</summary>
    public IReadOnlyList<(Post Post, Guid? SectionId)> All => _posts;

    /// <summary>Reads the posts of a person; in a command, from the command's own transaction.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="personId">The person.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The posts in force at that moment.</returns>
    public static async Task<PostsInForce> OfAsync(
        WorkflowsDbContext database, Guid personId, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        var rows = await database.Appointments.AsNoTracking()
            .Where(appointment => appointment.PersonId == personId
                && appointment.From <= at && (appointment.Until == null || appointment.Until > at))
            .Select(appointment => new { appointment.Post, appointment.SectionId })
            .ToListAsync(cancellationToken);
        return new PostsInForce([.. rows.Select(row => (row.Post, row.SectionId))]);
    }

    /// <summary>Whether the person holds the post, for whichever section.</summary>
    public bool Holds(Post post) => _posts.Any(held => held.Post == post);

    /// <summary>Whether the person holds the post for this very section.</summary>
    public bool Holds(Post post, Guid sectionId) => _posts.Any(held => held.Post == post && held.SectionId == sectionId);

    /// <summary>The sections for which the person holds the post.</summary>
    public IReadOnlyList<Guid> SectionsOf(Post post) =>
        [.. _posts.Where(held => held.Post == post && held.SectionId is not null).Select(held => held.SectionId!.Value).Distinct()];
}
