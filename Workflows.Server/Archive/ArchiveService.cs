using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>Answers the service <c>archive</c> of a pipeline with <see cref="ArchivePublication"/>.</summary>
public sealed class ArchiveService(ArchivePublication useCase) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => "archive";

    /// <inheritdoc/>
    public async Task<Outcome<FeelContext>> HandleAsync(
        CommandTransaction transaction, OutboxEffect effect, CancellationToken cancellationToken)
    {
        var outcome = await useCase.ExecuteAsync(transaction, RevisionToPublish.Of(effect), cancellationToken);
        return outcome.Succeeded ? FeelContext.Of(("recordNumber", new FeelString(outcome.Value.RecordNumber))) : outcome.Refusal;
    }
}
