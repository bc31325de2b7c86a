namespace Workflows.Server.Storage;

/// <summary>Whose rows a unit of work may see. The one place from which the agency filter of every query comes.</summary>
public sealed class AgencyScope
{
    private readonly Func<Guid?> _agencyInForce;

    private AgencyScope(Func<Guid?> agencyInForce) => _agencyInForce = agencyInForce;

    /// <summary>The platform's own work: background jobs, verification, and the public site, which picks its agency itself.</summary>
    public static AgencyScope Platform { get; } = new(() => null);

    /// <summary>The agency in force, or null where the platform itself works on the rows of all agencies.</summary>
    public Guid? AgencyId => _agencyInForce();

    /// <summary>The scope of one agency.</summary>
    public static AgencyScope Of(Guid agencyId) => new(() => agencyId);

    /// <summary>
    /// A scope that is asked anew at each query: of a request, whose actor becomes known only after its context has been
    /// opened to look the account up.
    /// </summary>
    public static AgencyScope Following(Func<Guid?> agencyInForce) => new(agencyInForce);
}
