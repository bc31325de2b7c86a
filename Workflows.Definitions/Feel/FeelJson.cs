using System.Collections.Immutable;
using System.Text.Json;

namespace Workflows.Definitions.Feel;

/// <summary>
/// Values as JSON: numbers, texts, truth values, lists and contexts as themselves, temporal values as their ISO 8601 text.
/// A text that was a temporal value is read back as text; an expression makes it one again with <c>date(...)</c> and its like.
/// </summary>
public static class FeelJson
{
    /// <summary>How deep lists and contexts may nest.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Reads a value.</summary>
    /// <param name="element">The JSON.</param>
    /// <returns>The value; a number beyond decimal's range becomes null, as the language's own overflow does.</returns>
    /// <exception cref="JsonException">
    /// The JSON nests deeper than <see cref="MaximumDepth"/>, or a text in it holds bytes or escapes that are no characters.
    /// </exception>
    public static FeelValue Read(JsonElement element)
    {
        try
        {
            return Read(element, 0);
        }
        // So says the platform of a text that it cannot decode, which it looks at only now.
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A text holds bytes or escapes that are no characters.", exception);
        }
    }

    /// <summary>Reads an object as a context.</summary>
    /// <param name="element">The JSON; null and undefined are the empty context.</param>
    /// <returns>The context.</returns>
    /// <exception cref="JsonException">The JSON is not an object, or is refused as by <see cref="Read(JsonElement)"/>.</exception>
    public static FeelContext ReadContext(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => FeelContext.Empty,
        JsonValueKind.Object => (FeelContext)Read(element),
        _ => throw new JsonException("Expected an object of variables, but found " + element.ValueKind + "."),
    };

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value; a range or function is written as its text.</param>
    /// <exception cref="JsonException">The value nests deeper than <see cref="MaximumDepth"/>, so that it could not be read back.</exception>
    public static void Write(Utf8JsonWriter writer, FeelValue value) => Write(writer, value, 0);

    private static void Write(Utf8JsonWriter writer, FeelValue value, int depth)
    {
        RefuseBeyond(depth);
        switch (value)
        {
            case FeelNull:
                writer.WriteNullValue();
                break;
            case FeelBoolean truth:
                writer.WriteBooleanValue(truth.Value);
                break;
            case FeelNumber number:
                writer.WriteNumberValue(number.Value);
                break;
            case FeelList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item, depth + 1);
                }

                writer.WriteEndArray();
                break;
            case FeelContext context:
                writer.WriteStartObject();
                foreach (var entry in context.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value, depth + 1);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    private static FeelValue Read(JsonElement element, int depth)
    {
        RefuseBeyond(depth);
        switch (element.ValueKind)
        {
            case JsonValueKind.True:
                return FeelBoolean.True;
            case JsonValueKind.False:
                return FeelBoolean.False;
            case JsonValueKind.Number:
                return element.TryGetDecimal(out var number) ? new FeelNumber(number) : FeelNull.Value;
            case JsonValueKind.String:
                return new FeelString(element.GetString()!);
            case JsonValueKind.Array:
                var items = ImmutableArray.CreateBuilder<FeelValue>(element.GetArrayLength());
                foreach (var item in element.EnumerateArray())
                {
                    items.Add(Read(item, depth + 1));
                }

                return new FeelList(items.MoveToImmutable());
            case JsonValueKind.Object:
                return FeelContext.From(element.EnumerateObject()
                    .Select(property => new KeyValuePair<string, FeelValue>(property.Name, Read(property.Value, depth + 1))));
            default:
                return FeelNull.Value;
        }
    }
    private static void RefuseBeyond(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new JsonException($"Nested deeper than {MaximumDepth} levels.");
        }
    }
}
