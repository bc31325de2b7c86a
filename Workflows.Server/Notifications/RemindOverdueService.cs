using System.Text.Json;
using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Outbox;
using Workflows.Server.Storage;

namespace Workflows.Server.Notifications;

/// <summary>Answers the service <c>remind-overdue</c> of a pipeline; its input <c>step</c> names the element of the overdue task.</summary>
public sealed class RemindOverdueService(RemindOverdue useCase) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => "remind-overdue";

    /// <inheritdoc/>
    public async Task<Outcome<FeelContext>> HandleAsync(
        CommandTransaction transaction, OutboxEffect effect, CancellationToken cancellationToken)
    {
        using var inputs = JsonDocument.Parse(effect.Inputs);
        if (!inputs.RootElement.TryGetProperty("step", out var step) || step.ValueKind != JsonValueKind.String)
        {
            return new Refusal("notification.noStep", RefusalKind.Unprocessable);
        }

        await useCase.ExecuteAsync(transaction, effect.InstanceId, step.GetString()!, cancellationToken);
        return FeelContext.Empty;
    }
}
