using System.Text;
using System.Text.Json;
using Workflows.Definitions.Feel;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Processes;

/// <summary>Variables as they cross the host's borders.</summary>
public static class VariablesJson
{
    /// <summary>Reads the variables of a request.</summary>
    /// <param name="variables">An object; null where the request has none.</param>
    /// <returns>The variables; <c>variables.invalid</c> where they are no object or nest too deep.</returns>
    public static Outcome<FeelContext> Read(JsonElement? variables)
    {
        try
        {
            return FeelJson.ReadContext(variables ?? default);
        }
        catch (JsonException exception)
        {
            return new Refusal("variables.invalid", RefusalKind.Unprocessable, exception.Message) { Member = "variables" };
        }
    }

    /// <summary>Reads variables that this program wrote.</summary>
    public static FeelContext Read(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = FeelJson.MaximumDepth + 2 });
        return FeelJson.ReadContext(document.RootElement);
    }

    /// <summary>Writes variables.</summary>
    public static string Write(FeelContext variables)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            FeelJson.Write(writer, variables);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Variables as part of an answer.</summary>
    public static JsonElement ToElement(FeelContext variables)
    {
        using var document = JsonDocument.Parse(Write(variables), new JsonDocumentOptions { MaxDepth = FeelJson.MaximumDepth + 2 });
        return document.RootElement.Clone();
    }
}
