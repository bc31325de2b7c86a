using System.Collections.Immutable;
using System.Text.Json;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>
/// Scripts and results of simulations as JSON, in the form of <c>POST /api/simulations</c>: the script has <c>variables</c> and
/// <c>script</c>, the result has <c>status</c>, <c>variables</c>, <c>waiting</c>, <c>events</c> and, where an entry did not
/// apply, <c>error</c>.
/// </summary>
public static class SimulationJson
{
    /// <summary>How many entries a script may have.</summary>
    public const int MaximumEntries = 10_000;

    /// <summary>Reads a script. Other properties, such as the model itself, are passed over.</summary>
    /// <param name="json">An object with <c>variables</c> and <c>script</c>, both of which may be absent.</param>
    /// <returns>The script.</returns>
    /// <exception cref="JsonException">The JSON has another form; the message names the entry.</exception>
    public static SimulationScript ReadScript(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new JsonException($"Expected an object with variables and script, but found {json.ValueKind}.");
        try
        {
            return new SimulationScript(Variables(json, "variables"), ReadEntries(json));
        }
        // So says the platform of a text that it cannot decode, which it looks at only now.
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A text holds bytes or escapes that are no characters.", exception);
        }
    }

    /// <summary>Writes a result.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="result">The result.</param>
    public static void WriteResult(Utf8JsonWriter writer, SimulationResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("status", StatusName(result.Status));
        writer.WritePropertyName("variables");
        FeelJson.Write(writer, result.Variables);
        writer.WriteStartArray("waiting");
        foreach (var waiting in result.Waiting)
            WriteWaiting(writer, waiting);
        writer.WriteEndArray();
        writer.WriteStartArray("events");
        foreach (var happened in result.Events)
            WriteEvent(writer, happened);
        writer.WriteEndArray();
        if (result.Error is { } error)
            WriteError(writer, error);
        writer.WriteEndObject();
    }

    private static ImmutableArray<SimulationEntry> ReadEntries(JsonElement json)
    {
        var entries = ImmutableArray.CreateBuilder<SimulationEntry>();
        if (json.TryGetProperty("script", out var script) && script.ValueKind != JsonValueKind.Null)
        {
            if (script.ValueKind != JsonValueKind.Array || script.GetArrayLength() > MaximumEntries)
                throw new JsonException($"Expected as script an array of at most {MaximumEntries} entries.");
            foreach (var entry in script.EnumerateArray())
                entries.Add(ReadEntry(entry, entries.Count));
        }

        return entries.ToImmutable();
    }

    private static SimulationEntry ReadEntry(JsonElement entry, int index)
    {
        if (entry.ValueKind == JsonValueKind.Object)
        {
            if (entry.TryGetProperty("complete", out var complete))
                return new CompleteEntry(Text(complete, index), Variables(entry, "variables"));
            if (entry.TryGetProperty("fail", out var fail))
                return new FailEntry(Text(fail, index), OptionalText(entry, "errorCode", index));
            if (entry.TryGetProperty("message", out var message))
                return new MessageEntry(Text(message, index), OptionalText(entry, "correlationKey", index), Variables(entry, "variables"));
            if (entry.TryGetProperty("signal", out var signal))
                return new SignalEntry(Text(signal, index), Variables(entry, "variables"));
            if (entry.TryGetProperty("set", out var set))
                return new SetEntry(FeelJson.ReadContext(set));
            if (entry.TryGetProperty("advance", out var advance))
                return new AdvanceEntry(Text(advance, index));
        }

        throw new JsonException($"Entry {index}: expected one of complete, fail, message, signal, set or advance, but found {Shortened(entry)}.");
    }

    private static FeelContext Variables(JsonElement json, string name) =>
        json.TryGetProperty(name, out var variables) ? FeelJson.ReadContext(variables) : FeelContext.Empty;

    private static string? OptionalText(JsonElement entry, string name, int index) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? Text(value, index) : null;

    private static string Text(JsonElement value, int index) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => throw new JsonException($"Entry {index}: expected a text, but found {Shortened(value)}."),
    };

    private static string Shortened(JsonElement json) => json.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : json.GetRawText();

    internal static string StatusName(SimulationStatus status) => status switch
    {
        SimulationStatus.Active => "active",
        SimulationStatus.Completed => "completed",
        SimulationStatus.Terminated => "terminated",
        SimulationStatus.Incident => "incident",
        _ => "error",
    };

    private static void WriteWaiting(Utf8JsonWriter writer, SimulationWaiting waiting)
    {
        writer.WriteStartObject();
        writer.WriteString("elementId", waiting.ElementId);
        writer.WriteString("kind", waiting.Kind);
        if (waiting.DueAt is { } dueAt)
            writer.WriteString("dueAt", dueAt);
        if (waiting.Name is not null)
            writer.WriteString("name", waiting.Name);
        if (waiting.InstanceId is not null)
            writer.WriteString("instanceId", waiting.InstanceId);
        writer.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter writer, SimulatedEvent happened)
    {
        writer.WriteStartObject();
        writer.WriteNumber("sequence", happened.Sequence);
        writer.WriteString("at", happened.At);
        writer.WriteString("type", ProcessEventJson.TypeName(happened.Event));
        if (happened.Event is ElementEvent element)
            writer.WriteString("elementId", element.ElementId);
        else if (happened.Event is SequenceFlowTaken flow)
            writer.WriteString("elementId", flow.FlowId);
        else if (happened.Event is TokenHeld held)
            writer.WriteString("elementId", held.ElementId);
        writer.WriteString("instanceId", happened.InstanceId);
        writer.WritePropertyName("data");
        writer.WriteRawValue(ProcessEventJson.Write(happened.Event));
        writer.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter writer, SimulationError error)
    {
        writer.WriteStartObject("error");
        writer.WriteString("code", error.Code);
        if (error.Entry is { } entry)
            writer.WriteNumber("entry", entry);
        writer.WriteString("message", error.Message);
        writer.WriteEndObject();
    }
}
