using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workflows.Definitions.Execution;

/// <summary>The stored forms, with text of any script written as it is; what is stored is never part of a page.</summary>
internal static class StoredJson
{
    public static StoredJsonContext Forms { get; } = new(new JsonSerializerOptions(StoredJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
