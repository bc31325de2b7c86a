namespace Workflows.Server.Storage;

/// <summary>A row that belongs to one agency; queries see only the rows of the agency in force.</summary>
public interface IAgencyOwned
{
    /// <summary>The agency that owns the row.</summary>
    Guid AgencyId { get; }
}
