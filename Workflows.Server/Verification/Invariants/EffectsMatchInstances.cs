using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Execution;
using Workflows.Server.Outbox;

namespace Workflows.Server.Verification.Invariants;

/// <summary>Invariant 6.</summary>
public sealed class EffectsMatchInstances : IInvariant
{
    /// <inheritdoc/>
    public int Number => 6;

    /// <inheritdoc/>
    public string Text => "Each outbox effect is pending exactly while its instance waits for it, and closed as its journal says; none lost, no key twice.";

    /// <inheritdoc/>
    public async Task CheckAsync(InvariantCheck check, CancellationToken cancellationToken)
    {
        var effects = (await check.Database.Outbox.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(effect => effect.InstanceId);
        check.Expect(
            effects.SelectMany(instance => instance).GroupBy(effect => effect.Key).All(key => key.Count() == 1), "outbox", "A key stands twice.");
        await foreach (var history in InstanceHistory.AllAsync(check.Database, cancellationToken))
        {
            await check.ExamineAsync(history.Subject, () => Examine(check, history, effects[history.Instance.Id]));
        }
    }

    private static void Examine(InvariantCheck check, InstanceHistory history, IEnumerable<OutboxEffect> effects)
    {
        var expected = Expected(history.Events);
        foreach (var effect in effects)
        {
            var subject = $"effect:{effect.Key}";
            if (!expected.Remove(effect.ElementKey, out var state))
            {
                check.Report(subject, "Its instance never asked for it.");
                continue;
            }

            check.Expect(effect.Key == EffectProjection.KeyOf(effect.InstanceId, effect.ElementKey), subject, "Its key is not its instance and element.");
            check.Expect(effect.State == state.State, subject, $"It is {effect.State}; by the journal it is {state.State}.");
            check.Expect(effect.Kind == state.Kind, subject, $"It is of the kind {effect.Kind}; the journal asked for {state.Kind}.");
            check.Expect(effect.ClosedAt is null == (effect.State == EffectState.Pending), subject, "It is closed without a time, or has one while it waits.");
        }

        foreach (var (key, state) in expected)
        {
            check.Report($"effect:{EffectProjection.KeyOf(history.Instance.Id, key)}", $"It is lost: the journal asks for {state.Kind}, and there is no row.");
        }
    }

    private static Dictionary<long, (string Kind, EffectState State)> Expected(IEnumerable<ProcessEvent> events)
    {
        var expected = new Dictionary<long, (string Kind, EffectState State)>();
        foreach (var happened in events)
        {
            switch (happened)
            {
                case ServiceRequested requested:
                    expected[requested.Key] = (requested.ServiceType, EffectState.Pending);
                    break;
                case ServiceCompleted completed:
                    expected[completed.Key] = expected[completed.Key] with { State = EffectState.Done };
                    break;
                case ServiceFailed failed:
                    expected[failed.Key] = expected[failed.Key] with { State = EffectState.Failed };
                    break;
                case ServiceCanceled canceled:
                    expected[canceled.Key] = expected[canceled.Key] with { State = EffectState.Canceled };
                    break;
            }
        }

        return expected;
    }
}
