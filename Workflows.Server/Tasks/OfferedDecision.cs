using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Workflows.Server.Tasks;

/// <summary>One decision that a task offers, as its definition gives it.</summary>
/// <param name="Value">The stable value, such as <c>approve</c>.</param>
/// <param name="Name">The name that people read; null for the platform's own word.</param>
/// <param name="OpinionRequired">Whether the person must say why.</param>
public sealed record OfferedDecision(string Value, string? Name, bool OpinionRequired)
{
    internal static readonly ValueConverter<IReadOnlyList<OfferedDecision>, string> Converter = new(
        decisions => JsonSerializer.Serialize(decisions, JsonSerializerOptions.Web),
        json => JsonSerializer.Deserialize<OfferedDecision[]>(json, JsonSerializerOptions.Web)!);

    internal static readonly ValueComparer<IReadOnlyList<OfferedDecision>> Comparer = new(
        (left, right) => left!.SequenceEqual(right!),
        decisions => decisions.Count,
        decisions => decisions);
}
