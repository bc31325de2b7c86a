using System.Text.Json;

namespace Workflows.Definitions.Execution;

/// <summary>
/// States as JSON: compact, with the version of the form under <c>v</c>. What is read equals what was written; properties
/// that a later release adds are passed over.
/// </summary>
public static class ProcessStateJson
{
    /// <summary>The version of the form that is written.</summary>
    public const int FormVersion = 1;

    /// <summary>Writes a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Its JSON.</returns>
    public static string Write(ProcessState state) =>
        JsonSerializer.Serialize(ProcessStateDocument.Of(state), StoredJson.Forms.ProcessStateDocument);

    /// <summary>Reads a state.</summary>
    /// <param name="json">Its JSON.</param>
    /// <returns>The state.</returns>
    /// <exception cref="JsonException">
    /// The text is no JSON, nests deeper than <see cref="VariableLimits.MaximumDepth"/> allows, lacks a property,
    /// contradicts itself, or has a version that this release does not know.
    /// </exception>
    public static ProcessState Read(string json)
    {
        var document = JsonSerializer.Deserialize(json, StoredJson.Forms.ProcessStateDocument)
            ?? throw new JsonException("Expected a state, but found null.");
        if (document.Version != FormVersion)
            throw new JsonException($"Expected a state of the version {FormVersion}, but found {document.Version}.");
        // What looks from scope to scope relies on scopes being older than what is in them.
        if (document.Elements is { } elements && Array.Exists(elements, element => element.ScopeKey >= element.Key))
            throw new JsonException("An element stands in a scope that is younger than itself.");
        return new ProcessState(new WorkingState(document));
    }
}
