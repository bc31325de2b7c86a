using Workflows.Definitions.Execution;
using Workflows.Server.Processes;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 2.</summary>
public sealed class StateIsTheFoldOfItsEvents : IInvariant
{
    /// <inheritdoc/>
    public int Number => 2;

    /// <inheritdoc/>
    public string Text => "The fold of an instance's events equals its stored state.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        await foreach (var history in InstanceHistory.AllAsync(check.Database, cancellationToken))
        {
            await check.ExamineAsync(history.Subject, () => Examine(check, history));
        }
    }

    private static void Examine(InvariantCheck check, InstanceHistory history)
    {
        var (instance, entries) = history;
        var expected = Enumerable.Range(1, entries.Count).Select(number => (long)number);
        check.Expect(entries.Select(entry => entry.Sequence).SequenceEqual(expected), history.Subject, "Its journal has a gap.");
        check.Expect(
            instance.LastSequence == entries.Count, history.Subject, $"It counts {instance.LastSequence} events; the journal has {entries.Count}.");
        var fold = ProcessEngine.Fold(history.Events);
        check.Expect(ProcessStateJson.Read(instance.State).Equals(fold), history.Subject, "Its stored state is not the fold of its journal.");
        var status = ProcessExecution.StatusOf(fold);
        check.Expect(instance.Status == status, history.Subject, $"Its status is {instance.Status}; by its journal it is {status}.");
        check.Expect(instance.EndedAt is null != fold.IsFinished, history.Subject, "It has an end without being over, or is over without an end.");
    }
}
