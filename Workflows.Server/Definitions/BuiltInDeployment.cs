using Workflows.Definitions.Calendar;
using Workflows.Definitions.Pipelines;
using Workflows.Server.Storage;

namespace Workflows.Server.Definitions;

/// <summary>Gives an agency the pipelines that come with the platform.</summary>
public static class BuiltInDeployment
{
    /// <summary>Deploys each built-in pipeline; one that the agency has in this very form stays as it is.</summary>
    /// <param name="transaction">The transaction that makes the agency.</param>
    /// <param name="agencyId">The agency.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <exception cref="InvalidOperationException">A built-in pipeline cannot be run: the release is broken.</exception>
    public static async Task DeployAsync(CommandTransaction transaction, Guid agencyId, WorkingCalendar calendar, CancellationToken cancellationToken = default)
    {
        foreach (var pipeline in BuiltInPipelines.All)
        {
            var definition = CheckedDefinition.Check(pipeline.ReadBytes());
            var outcome = await DeployDefinition.AddAsync(transaction, agencyId, definition, null, calendar, cancellationToken);
            if (!outcome.Succeeded)
            {
                throw new InvalidOperationException(
                    $"{pipeline.FileName}: {string.Join("; ", definition.Diagnostics.Select(diagnostic => diagnostic.Message))}");
            }
        }
    }
}
