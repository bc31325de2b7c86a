using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Storage;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 3, as far as the database can tell: what says that a command succeeded, and what the command did.</summary>
public sealed class CommandsHaveTheirEvents : IInvariant
{
    /// <inheritdoc/>
    public int Number => 3;

    /// <inheritdoc/>
    public string Text => "Every command that succeeded has its events, all by one actor at one time; every decision has its task's completion and the reverse.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        await CommandsAsync(check, cancellationToken);
        await DecisionsAsync(check, cancellationToken);
        await AuditedAsync(check, "instance.started", nameof(ProcessStarted), cancellationToken);
        await AuditedAsync(check, "instance.canceled", nameof(ProcessCanceled), cancellationToken);
    }

    private static async Task CommandsAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        await foreach (var history in InstanceHistory.AllAsync(check.Database, cancellationToken))
        {
            foreach (var command in history.Entries.GroupBy(entry => entry.CommandStart))
            {
                check.Examine();
                var first = command.First();
                check.Expect(first.Sequence == command.Key, history.Subject, $"The command at {command.Key} lacks its first event.");
                check.Expect(
                    command.All(entry => entry.At == first.At && entry.ActorId == first.ActorId),
                    history.Subject,
                    $"The events of the command at {command.Key} have more than one actor or time.");
            }
        }
    }

    private static async Task DecisionsAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        var decisions = await check.Database.TaskDecisions.AsNoTracking()
            .Join(
                check.Database.WorkItems,
                decision => decision.TaskId,
                task => task.Id,
                (decision, task) => new { task.InstanceId, task.ElementKey, decision.TaskId, decision.PersonId, decision.DecidedAt })
            .ToListAsync(cancellationToken);
        var completions = (await CompletionsAsync(check.Database, cancellationToken)).ToDictionary(entry => (entry.InstanceId, entry.Key));
        foreach (var decision in decisions)
        {
            check.Examine();
            var subject = $"task:{decision.TaskId}";
            if (!completions.Remove((decision.InstanceId, decision.ElementKey), out var completion))
            {
                check.Report(subject, "It was decided, but its instance has no event of its completion.");
                continue;
            }

            check.Expect(
                completion.ActorId == decision.PersonId && completion.At == decision.DecidedAt,
                subject,
                "Its decision and its completion name different people or times.");
        }

        foreach (var completion in completions.Values)
        {
            check.Report($"instance:{completion.InstanceId}", $"The task {completion.Key} was completed without a decision.");
        }
    }

    private static async Task<List<Completion>> CompletionsAsync(WorkflowsDbContext database, CancellationToken cancellationToken)
    {
        var entries = await database.Journal.AsNoTracking()
            .Where(entry => entry.Type == nameof(TaskCompleted)).ToListAsync(cancellationToken);
        return entries.ConvertAll(entry => new Completion(
            entry.InstanceId, ((TaskCompleted)ProcessEventJson.Read(entry.Type, entry.Data)).Key, entry.ActorId, entry.At));
    }

    private static async Task AuditedAsync(InvariantCheck check, string action, string eventType, CancellationToken cancellationToken)
    {
        var subjects = await check.Database.AuditEntries.AsNoTracking()
            .Where(entry => entry.Action == action).Select(entry => entry.Subject).ToListAsync(cancellationToken);
        var happened = (await check.Database.Journal.AsNoTracking()
            .Where(entry => entry.Type == eventType).Select(entry => entry.InstanceId).ToListAsync(cancellationToken))
            .Select(id => $"instance:{id}").ToHashSet(StringComparer.Ordinal);
        foreach (var subject in subjects)
        {
            check.Examine();
            check.Expect(happened.Contains(subject), subject, $"The audit trail has {action}, the journal has no {eventType}.");
        }
    }

    private sealed record Completion(Guid InstanceId, long Key, Guid? ActorId, DateTimeOffset At);
}
