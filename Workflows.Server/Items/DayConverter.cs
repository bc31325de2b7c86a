using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Server.Items;

/// <summary>Reads a day as a form sends it: <c>2026-01-31</c>, and an empty field as no day.</summary>
internal sealed class DayConverter : JsonConverter<DateOnly?>
{
    /// <inheritdoc/>
    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("Expected a day such as 2026-01-31.");
        return text.Length == 0 ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new JsonException($"Expected a day such as 2026-01-31, but found {text}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
