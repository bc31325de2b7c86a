using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Storage;

namespace Workflows.Server.Outbox;

/// <summary>Carries out one kind of effect.</summary>
public interface IEffectHandler
{
    /// <summary>The service type that it answers to, such as <c>publish</c>.</summary>
    string Kind { get; }

    /// <summary>
    /// Carries the effect out. What it writes through the transaction happens exactly once; what it does outside may happen
    /// again after a crash and must name <see cref="OutboxEffect.Key"/> to whom it speaks to.
    /// </summary>
    /// <param name="transaction">The transaction in which the effect is recorded as done.</param>
    /// <param name="effect">The effect.</param>
    /// <param name="cancellationToken">Cancels it; it is tried again.</param>
    /// <returns>The result, for the process's variables; a refusal where it cannot be done now, to be tried again later.</returns>
    Task<Outcome<FeelContext>> HandleAsync(CommandTransaction transaction, OutboxEffect effect, CancellationToken cancellationToken);
}
