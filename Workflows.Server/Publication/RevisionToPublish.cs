using System.Text.Json;
using Workflows.Server.Outbox;

namespace Workflows.Server.Publication;

/// <summary>The revision that an instance names to the services of publication.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="InstanceId">The instance that asks.</param>
/// <param name="ItemId">The item.</param>
/// <param name="RevisionNumber">The revision.</param>
/// <param name="RevisionHash">The hash that was approved.</param>
public sealed record RevisionToPublish(Guid AgencyId, Guid InstanceId, Guid ItemId, int RevisionNumber, string RevisionHash)
{
    /// <summary>Reads the inputs of an effect.</summary>
    /// <param name="effect">The effect.</param>
    /// <returns>The revision.</returns>
    /// <exception cref="FormatException">An input is missing or is not what it should be.</exception>
    public static RevisionToPublish Of(OutboxEffect effect)
    {
        using var inputs = JsonDocument.Parse(effect.Inputs);
        var root = inputs.RootElement;
        return root.TryGetProperty("itemId", out var item) && item.ValueKind == JsonValueKind.String && item.TryGetGuid(out var itemId)
            && root.TryGetProperty("revisionNumber", out var number) && number.ValueKind == JsonValueKind.Number
            && number.TryGetInt32(out var revisionNumber)
            && root.TryGetProperty("revisionHash", out var hash) && hash.ValueKind == JsonValueKind.String
            ? new RevisionToPublish(effect.AgencyId, effect.InstanceId, itemId, revisionNumber, hash.GetString()!)
            : throw new FormatException($"The inputs of '{effect.Kind}' must name itemId, revisionNumber and revisionHash.");
    }
}
