namespace Workflows.Server.Storage;

/// <summary>Whose rows a unit of work may see. The one place from which the agency filter of every query comes.</summary>
/// <param name="AgencyId">The agency in force, or null where the platform itself works on the rows of all agencies.</param>
public sealed record AgencyScope(Guid? AgencyId)
{
    /// <summary>The platform's own work: background jobs, verification, and the public site, which picks its agency itself.</summary>
    public static AgencyScope Platform { get; } = new((Guid?)null);

    /// <summary>The scope of one agency.</summary>
    public static AgencyScope Of(Guid agencyId) => new(agencyId);
}
