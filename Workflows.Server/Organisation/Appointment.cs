using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workflows.Server.Storage;

namespace Workflows.Server.Organisation;

/// <summary>A person holds a post (任職) from one day to another, by a document.</summary>
public sealed class Appointment : IAgencyOwned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid PersonId { get; init; }

    public required Post Post { get; init; }

    /// <summary>The section for which the post is held; null for posts of the whole agency.</summary>
    public Guid? SectionId { get; init; }

    /// <summary>The first moment of the appointment.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The moment at which it ends, or null while it is open.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>The document that it rests on.</summary>
    public required string Basis { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Appointment>
    {
        public void Configure(EntityTypeBuilder<Appointment> builder)
        {
            builder.Property(appointment => appointment.Post).HasConversion<string>().HasMaxLength(32);
            builder.Property(appointment => appointment.Basis).HasMaxLength(400);
            builder.HasIndex(appointment => new { appointment.PersonId, appointment.Post });
            builder.HasIndex(appointment => new { appointment.AgencyId, appointment.Post, appointment.SectionId });
            builder.HasOne<Person>().WithMany().HasForeignKey(appointment => appointment.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Section>().WithMany().HasForeignKey(appointment => appointment.SectionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>The posts from which every permission follows.</summary>
public enum Post
{
    /// <summary>Section staff (科室人員): write and propose items of their section.</summary>
    SectionStaff,

    /// <summary>Section head (科室負責人).</summary>
    SectionHead,

    /// <summary>Responsible leader (分管領導) of one section.</summary>
    ResponsibleLeader,

    /// <summary>Member of the leading group (領導小組成員).</summary>
    LeadingGroupMember,

    /// <summary>Chair of the leading group (領導小組組長).</summary>
    LeadingGroupChair,

    /// <summary>Disclosure office (政務公開辦公室): checks, registers, files.</summary>
    DisclosureOffice,

    /// <summary>Archivist (檔案員).</summary>
    Archivist,

    /// <summary>Supervisor (監督、紀檢): reads everything.</summary>
    Supervisor,

    /// <summary>Administrator (系統管理員): organisation and definitions.</summary>
    Administrator,
}
