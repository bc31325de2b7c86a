using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;
using Workflows.Server.Publication;
using Workflows.Server.Storage;

namespace Workflows.Server.Archive;

/// <summary>Answers the service <c>file</c> of a pipeline with <see cref="FilePublication"/>.</summary>
public sealed class FileService(FilePublication useCase) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => "file";

    /// <inheritdoc/>
    public async Task<Outcome<FeelContext>> HandleAsync(
        CommandTransaction transaction, OutboxEffect effect, CancellationToken cancellationToken)
    {
        var outcome = await useCase.ExecuteAsync(transaction, RevisionToPublish.Of(effect), cancellationToken);
        return outcome.Succeeded ? FeelContext.Empty : outcome.Refusal;
    }
}
