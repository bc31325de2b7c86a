using Microsoft.EntityFrameworkCore;
using Workflows.Server.Organisation;
using Workflows.Server.Storage;

namespace Workflows.Server.Tasks;

/// <summary>
/// Resolves the participants that definitions name to people, by the posts in force at this moment: nobody is remembered as
/// entitled, so that a post lost a second ago no longer counts.
/// </summary>
public static class Participants
{
    private const string PersonPrefix = "person:";

    private static readonly Dictionary<string, (Post[] Posts, bool OfSection)> PostsOf = new(StringComparer.Ordinal)
    {
        ["section"] = ([Post.SectionStaff, Post.SectionHead], true),
        ["section-head"] = ([Post.SectionHead], true),
        ["responsible-leader"] = ([Post.ResponsibleLeader], true),
        ["leading-group"] = ([Post.LeadingGroupMember, Post.LeadingGroupChair], false),
        ["leading-group-chair"] = ([Post.LeadingGroupChair], false),
        ["disclosure-office"] = ([Post.DisclosureOffice], false),
        ["archivist"] = ([Post.Archivist], false),
    };

    /// <summary>As which of a task's participants a person may do it.</summary>
    /// <param name="task">The task.</param>
    /// <param name="personId">The person.</param>
    /// <param name="posts">The posts that the person holds now.</param>
    /// <returns>The participant's name, or null where the person is none of them.</returns>
    public static string? RoleOf(WorkItem task, Guid personId, PostsInForce posts) =>
        task.PotentialOwners.FirstOrDefault(participant => Covers(participant, task.SectionId, personId, posts));

    /// <summary>The participants of the whole agency that a person stands for now.</summary>
    public static List<string> OfAgency(Guid personId, PostsInForce posts) =>
    [
        .. PostsOf.Where(named => !named.Value.OfSection && named.Value.Posts.Any(posts.Holds)).Select(named => named.Key),
        PersonPrefix + personId,
    ];

    /// <summary>The sections for which a person stands for a participant of one section now.</summary>
    public static List<Guid> SectionsAs(string participant, PostsInForce posts) =>
        [.. PostsOf[participant].Posts.SelectMany(posts.SectionsOf).Distinct()];

    /// <summary>The people who are one of the participants now, in the order of their names.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="participants">The participants' names.</param>
    /// <param name="sectionId">The section that the task is about.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The people; none where a name is not known.</returns>
    public static async Task<List<PersonName>> PeopleAsync(
        WorkflowsDbContext database,
        IReadOnlyCollection<string> participants,
        Guid? sectionId,
        DateTimeOffset now,
        CancellationToken cancellationToken = default)
    {
        var known = participants.Where(PostsOf.ContainsKey).Select(name => PostsOf[name]).ToList();
        List<Post> ofAgency = [.. known.Where(named => !named.OfSection).SelectMany(named => named.Posts)];
        List<Post> ofSection = [.. known.Where(named => named.OfSection).SelectMany(named => named.Posts)];
        List<Guid> inPerson = [.. participants.Select(PersonOf).OfType<Guid>()];
        var holders = database.Appointments
            .Where(appointment => appointment.From <= now && (appointment.Until == null || appointment.Until > now)
                && (ofAgency.Contains(appointment.Post)
                    || (ofSection.Contains(appointment.Post) && appointment.SectionId == sectionId)))
            .Select(appointment => appointment.PersonId);
        return await database.People.AsNoTracking()
            .Where(person => holders.Contains(person.Id) || inPerson.Contains(person.Id))
            .OrderBy(person => person.Name)
            .Select(person => new PersonName(person.Id, person.Name))
            .ToListAsync(cancellationToken);
    }

    private static bool Covers(string participant, Guid? sectionId, Guid personId, PostsInForce posts) =>
        PostsOf.TryGetValue(participant, out var named)
            ? named.Posts.Any(post => named.OfSection ? sectionId is { } section && posts.Holds(post, section) : posts.Holds(post))
            : PersonOf(participant) == personId;

    private static Guid? PersonOf(string participant) =>
        participant.StartsWith(PersonPrefix, StringComparison.Ordinal) && Guid.TryParse(participant.AsSpan(PersonPrefix.Length), out var person)
            ? person
            : null;
}

/// <summary>A person by name.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name.</param>
public sealed record PersonName(Guid Id, string Name);
