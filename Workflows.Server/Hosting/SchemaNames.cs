using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace Workflows.Server.Hosting;

/// <summary>
/// Names of the schemas in the OpenAPI document. Every use case has a nested <c>Request</c>; by its bare name all of them would
/// be one schema, and the document would be wrong for all but the first.
/// </summary>
internal static class SchemaNames
{
    /// <summary>The name under which a type stands in the document; null where it is written in place.</summary>
    public static string? Of(JsonTypeInfo json) => OpenApiOptions.CreateDefaultSchemaReferenceId(json) is null
        ? null
        : Of(Nullable.GetUnderlyingType(json.Type) ?? json.Type);

    private static string Of(Type type)
    {
        var own = type.Name.Split('`')[0];
        var name = type.DeclaringType is { } declaring ? Of(declaring) + own : own;
        return type.GenericTypeArguments is { Length: > 0 } arguments ? $"{name}Of{string.Join("And", arguments.Select(Of))}" : name;
    }
}
