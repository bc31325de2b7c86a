using Workflows.Server.Organisation;

namespace Workflows.Server.Archive;

/// <summary>Which records a person may read: archivist, office, supervisor and leaders all of them, a section its own.</summary>
public sealed class ArchiveAccess
{
    private static readonly Post[] ReadAll =
    [
        Post.Archivist,
        Post.DisclosureOffice,
        Post.Supervisor,
        Post.ResponsibleLeader,
        Post.LeadingGroupMember,
        Post.LeadingGroupChair,
    ];

    private readonly HashSet<Guid> _sections;

    private ArchiveAccess(bool everything, IEnumerable<Guid> sections) => (Everything, _sections) = (everything, [.. sections]);

    /// <summary>Whether every record may be read.</summary>
    public bool Everything { get; }

    /// <summary>Whether none may be read.</summary>
    public bool IsNothing => !Everything && _sections.Count == 0;

    /// <summary>The sections whose records may be read, where not all may.</summary>
    public IReadOnlySet<Guid> Sections => _sections;

    /// <summary>What a person may read by their posts.</summary>
    /// <param name="posts">The posts in force.</param>
    /// <returns>The access.</returns>
    public static ArchiveAccess Of(PostsInForce posts) => new(
        ReadAll.Any(posts.Holds), [.. posts.SectionsOf(Post.SectionStaff), .. posts.SectionsOf(Post.SectionHead)]);

    /// <summary>Whether this record may be read.</summary>
    /// <param name="record">The record.</param>
    /// <returns>True where it may.</returns>
    public bool Admits(ArchiveRecord record) => Everything || _sections.Contains(record.SectionId);

    /// <summary>Narrows a query to what may be read.</summary>
    /// <param name="records">The records.</param>
    /// <returns>Those that may.</returns>
    public IQueryable<ArchiveRecord> Apply(IQueryable<ArchiveRecord> records)
    {
        var sections = _sections.ToList();
        return Everything ? records : records.Where(record => sections.Contains(record.SectionId));
    }
}
