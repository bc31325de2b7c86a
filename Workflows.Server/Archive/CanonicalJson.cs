using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workflows.Server.Archive;

/// <summary>Writes JSON in one way only: members in ordinal order, no white space, UTF-8 as it is. So equal content has an equal hash.</summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Members = new(JsonSerializerDefaults.Web);

    /// <summary>Writes a value.</summary>
    /// <param name="value">A value made of records, lists and plain values, not deeper than 64.</param>
    /// <returns>The JSON.</returns>
    public static string Write(object value) => Sorted(JsonSerializer.SerializeToNode(value, Members))!.ToJsonString(Options);

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(
            members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
