using Workflows.Definitions.Execution;
using Workflows.Server.Storage;

namespace Workflows.Server.Processes;

/// <summary>
/// Writes what a command's events mean into tables that people query. Runs inside the command's transaction, after the journal,
/// in the order of registration; must be a function of the context alone, so that the tables can be rebuilt from the journal.
/// </summary>
public interface IProcessProjection
{
    /// <summary>Projects the events of one command.</summary>
    /// <param name="context">The events and the state after them.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task ProjectAsync(ProjectionContext context, CancellationToken cancellationToken);
}

/// <summary>What one command did to one instance.</summary>
/// <param name="Transaction">The command's transaction; every write goes through it.</param>
/// <param name="Instance">The instance, with status and last sequence as they are after the command.</param>
/// <param name="Definition">The definition that it runs on.</param>
/// <param name="State">The state after the events.</param>
/// <param name="Events">The events, in order.</param>
public sealed record ProjectionContext(
    CommandTransaction Transaction,
    ProcessInstance Instance,
    ExecutableProcess Definition,
    ProcessState State,
    IReadOnlyList<JournaledEvent> Events);

/// <summary>An event with its place in the journal.</summary>
/// <param name="Sequence">1, 2, 3 ... within the instance.</param>
/// <param name="At">The moment of the command that caused it.</param>
/// <param name="Event">What happened.</param>
public sealed record JournaledEvent(long Sequence, DateTimeOffset At, ProcessEvent Event);
