using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;
using Workflows.Server.Storage;

namespace Workflows.Server.Publication;

/// <summary>Answers the service <c>publish</c> of a pipeline with <see cref="PublishRevision"/>.</summary>
public sealed class PublishService(PublishRevision useCase) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => "publish";

    /// <inheritdoc/>
    public async Task<Outcome<FeelContext>> HandleAsync(
        CommandTransaction transaction, OutboxEffect effect, CancellationToken cancellationToken)
    {
        var outcome = await useCase.ExecuteAsync(transaction, RevisionToPublish.Of(effect), cancellationToken);
        return outcome.Succeeded ? FeelContext.Of(("indexNumber", new FeelString(outcome.Value.IndexNumber))) : outcome.Refusal;
    }
}
