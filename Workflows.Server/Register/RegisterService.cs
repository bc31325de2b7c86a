using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Register;

/// <summary>Answers the service <c>register</c> of a pipeline with <see cref="EnterInRegister"/>.</summary>
public sealed class RegisterService(EnterInRegister useCase) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => "register";

    /// <inheritdoc/>
    public async Task<Outcome<FeelContext>> HandleAsync(
        CommandTransaction transaction, OutboxEffect effect, CancellationToken cancellationToken)
    {
        var outcome = await useCase.ExecuteAsync(transaction, RevisionToPublish.Of(effect), cancellationToken);
        return outcome.Succeeded ? FeelContext.Of(("registerNumber", new FeelNumber(outcome.Value.Number))) : outcome.Refusal;
    }
}
