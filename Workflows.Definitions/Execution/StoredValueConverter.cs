using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Calendar;
using Workflows.Definitions.Feel.Semantics;

namespace Workflows.Definitions.Execution;

/// <summary>
/// Variables as the state and the journal keep them: exactly, so that what is read equals what was written. What JSON has no
/// form for is an object with one marked name, such as <c>{"$date":"2026-01-31"}</c>; a name of a context that begins with
/// the mark gets a second one.
/// </summary>
internal sealed class StoredValueConverter : JsonConverter<FeelContext>
{
    public override FeelContext Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadValue(ref reader) as FeelContext ?? throw new JsonException("Expected an object of variables.");

    public override void Write(Utf8JsonWriter writer, FeelContext value, JsonSerializerOptions options) => WriteContext(writer, value);

    internal static void WriteValue(Utf8JsonWriter writer, FeelValue value)
    {
        switch (value)
        {
            case FeelList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    WriteValue(writer, item);
                writer.WriteEndArray();
                break;
            case FeelContext context:
                WriteContext(writer, context);
                break;
            case FeelDate date:
                WriteMarked(writer, "$date", date.ToString(), OffsetOrZone.Local);
                break;
            case FeelTime time:
                WriteMarked(writer, "$time", new FeelTime(time.Nanoseconds, OffsetOrZone.Local).ToString(), time.Place);
                break;
            case FeelDateTime moment:
                WriteMarked(
                    writer,
                    "$dateTime",
                    new FeelDateTime(moment.DayNumber, moment.Nanoseconds, OffsetOrZone.Local).ToString(),
                    moment.Place);
                break;
            case FeelDaysTimeDuration span:
                WriteMarked(writer, "$duration", span.ToString(), OffsetOrZone.Local);
                break;
            case FeelYearsMonthsDuration span:
                writer.WriteStartObject();
                writer.WriteNumber("$months", span.Months);
                writer.WriteEndObject();
                break;
            case FeelRange range:
                WriteRange(writer, range);
                break;
            default:
                FeelJson.Write(writer, value);
                break;
        }
    }

    private static void WriteContext(Utf8JsonWriter writer, FeelContext context)
    {
        writer.WriteStartObject();
        foreach (var entry in context.Entries)
        {
            writer.WritePropertyName(entry.Key.StartsWith('$') ? "$" + entry.Key : entry.Key);
            WriteValue(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteMarked(Utf8JsonWriter writer, string mark, string text, OffsetOrZone place)
    {
        writer.WriteStartObject();
        writer.WriteString(mark, text);
        if (place.Zone is { } zone)
            writer.WriteString("$zone", zone.Name);
        else if (place.Offset is { } distance)
            writer.WriteString("$offset", distance.ToString("c", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter writer, FeelRange range)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("$start");
        WriteValue(writer, range.Start ?? FeelNull.Value);
        writer.WriteBoolean("$startIncluded", range.StartIncluded);
        writer.WritePropertyName("$end");
        WriteValue(writer, range.End ?? FeelNull.Value);
        writer.WriteBoolean("$endIncluded", range.EndIncluded);
        if (range.Kind != FeelRangeKind.Interval)
            writer.WriteString("$kind", range.Kind.ToString());
        writer.WriteEndObject();
    }

    // The depth of the recursion is bounded by the reader's own maximum depth.
    internal static FeelValue ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return FeelBoolean.True;
            case JsonTokenType.False:
                return FeelBoolean.False;
            case JsonTokenType.Number:
                return new FeelNumber(reader.TryGetDecimal(out var number) ? number : throw new JsonException("A number is out of range."));
            case JsonTokenType.String:
                return new FeelString(reader.GetString()!);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<FeelValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue(ref reader));
                return new FeelList(items.ToImmutable());
            case JsonTokenType.StartObject:
                return ReadObject(ref reader);
            default:
                return FeelNull.Value;
        }
    }

    private static FeelValue ReadObject(ref Utf8JsonReader reader)
    {
        var entries = new List<KeyValuePair<string, FeelValue>>();
        var marked = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var isMark = name.StartsWith('$') && !name.StartsWith("$$", StringComparison.Ordinal);
            marked |= isMark;
            entries.Add(new(isMark || !name.StartsWith('$') ? name : name[1..], ReadValue(ref reader)));
        }

        var context = FeelContext.From(entries);
        return marked ? ReadMarked(context) : context;
    }

    private static FeelValue ReadMarked(FeelContext parts)
    {
        try
        {
            return Known(parts) ?? throw new JsonException($"A stored value cannot be read: {parts}.");
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            throw new JsonException($"A stored value cannot be read: {parts}.", exception);
        }
    }

    private static FeelValue? Known(FeelContext parts) => parts.Entries[0] switch
    {
        { Key: "$date", Value: FeelString text } => TemporalText.ReadDate(text.Value),
        { Key: "$time", Value: FeelString text } =>
            TemporalText.ReadTime(text.Value) is { } time ? new FeelTime(time.Nanoseconds, PlaceOf(parts)) : null,
        { Key: "$dateTime", Value: FeelString text } =>
            TemporalText.ReadDateTime(text.Value) is { } moment ? new FeelDateTime(moment.DayNumber, moment.Nanoseconds, PlaceOf(parts)) : null,
        { Key: "$duration", Value: FeelString text } => DurationText.Read(text.Value),
        { Key: "$months", Value: FeelNumber months } => FeelYearsMonthsDuration.OfMonths((long)months.Value),
        { Key: "$start" } => ReadRange(parts),
        var unknown => throw new JsonException($"A stored value of the kind '{unknown.Key}' is not known."),
    };

    private static OffsetOrZone PlaceOf(FeelContext parts) => (parts.Get("$zone"), parts.Get("$offset")) switch
    {
        (FeelString zone, _) => new OffsetOrZone(null, CalendarZone.Find(zone.Value) ?? throw new FormatException("The zone is not known.")),
        (_, FeelString distance) => new OffsetOrZone(TimeSpan.ParseExact(distance.Value, "c", CultureInfo.InvariantCulture), null),
        _ => OffsetOrZone.Local,
    };

    private static FeelRange ReadRange(FeelContext parts) => new(
        parts.Get("$start") is FeelNull ? null : parts.Get("$start"),
        parts.Get("$startIncluded") == FeelBoolean.True,
        parts.Get("$end") is FeelNull ? null : parts.Get("$end"),
        parts.Get("$endIncluded") == FeelBoolean.True)
    {
        Kind = parts.Get("$kind") is FeelString kind ? Enum.Parse<FeelRangeKind>(kind.Value) : FeelRangeKind.Interval,
    };
}
