using System.Text.Json;
using System.Text.Json.Serialization;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>A single value of any kind, in the form that <see cref="StoredValueConverter"/> gives it inside a context.</summary>
internal sealed class StoredAnyValueConverter : JsonConverter<FeelValue>
{
    public override bool HandleNull => true;

    public override FeelValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StoredValueConverter.ReadValue(ref reader);

    public override void Write(Utf8JsonWriter writer, FeelValue value, JsonSerializerOptions options) =>
        StoredValueConverter.WriteValue(writer, value);
}
