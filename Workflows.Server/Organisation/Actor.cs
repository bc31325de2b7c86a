namespace Workflows.Server.Organisation;

/// <summary>Who acts: a person of an agency, or the platform itself.</summary>
/// <param name="AgencyId">The agency in which they act; null for the platform.</param>
/// <param name="PersonId">The person; null for the platform.</param>
/// <param name="AccountId">The account they signed in with; null for the platform.</param>
/// <param name="Name">The name for people.</param>
public sealed record Actor(Guid? AgencyId, Guid? PersonId, Guid? AccountId, string Name)
{
    /// <summary>The platform's own work: timers, effects, seeding.</summary>
    public static Actor Platform { get; } = new(null, null, null, "platform");

    /// <summary>The platform working for one agency.</summary>
    public static Actor PlatformFor(Guid agencyId) => new(agencyId, null, null, "platform");
}
