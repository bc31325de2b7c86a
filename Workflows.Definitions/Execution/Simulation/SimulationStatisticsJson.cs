using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;

namespace Workflows.Definitions.Execution.Simulation;

/// <summary>
/// Assumptions and statistics of many runs as JSON: the request has <c>runs</c>, <c>seed</c> and <c>assumptions</c>, by the
/// identifier of an element <c>shortest</c>, <c>longest</c> and <c>decisions</c>; spans of time are ISO 8601 durations.
/// </summary>
public static class SimulationStatisticsJson
{
    /// <summary>Reads how many runs are asked for and what is assumed.</summary>
    /// <param name="json">The request.</param>
    /// <returns>The assumptions; null where the request asks for no runs.</returns>
    /// <exception cref="JsonException">The JSON has another form.</exception>
    public static SimulationAssumptions? ReadAssumptions(JsonElement json)
    {
        if (!json.TryGetProperty("runs", out var runs))
            return null;
        if (!runs.TryGetInt32(out var count) || count is < 1 or > SimulationAssumptions.MaximumRuns)
            throw new JsonException($"Expected as runs a number from 1 to {SimulationAssumptions.MaximumRuns}.");
        var seed = json.TryGetProperty("seed", out var given) ? given.GetInt64() : 1;
        var elements = json.TryGetProperty("assumptions", out var assumptions)
            ? assumptions.EnumerateObject().ToImmutableDictionary(one => one.Name, one => ReadElement(one.Value), StringComparer.Ordinal)
            : ImmutableDictionary<string, ElementAssumption>.Empty;
        return new SimulationAssumptions(count, seed) { Elements = elements };
    }

    /// <summary>Writes statistics.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="statistics">What the runs gave.</param>
    public static void Write(Utf8JsonWriter writer, SimulationStatistics statistics)
    {
        writer.WriteStartObject();
        writer.WriteNumber("runs", statistics.Runs);
        writer.WriteNumber("seed", statistics.Seed);
        writer.WriteStartObject("statuses");
        foreach (var (status, count) in statistics.Statuses)
            writer.WriteNumber(SimulationJson.StatusName(status), count);
        writer.WriteEndObject();
        WriteDuration(writer, statistics.Duration);
        WriteElements(writer, statistics.Elements);
        WriteFlows(writer, statistics.Flows);
        WritePaths(writer, statistics.Paths);
        writer.WriteEndObject();
    }

    private static ElementAssumption ReadElement(JsonElement json)
    {
        var (shortest, longest) = (ReadSpan(json, "shortest"), ReadSpan(json, "longest"));
        if (shortest < TimeSpan.Zero || longest < shortest)
            throw new JsonException("Expected that shortest is no longer than longest, and both go forward.");
        var decisions = json.TryGetProperty("decisions", out var weights)
            ? weights.EnumerateObject().ToImmutableDictionary(one => one.Name, one => one.Value.GetDouble(), StringComparer.Ordinal)
            : ImmutableDictionary<string, double>.Empty;
        return new ElementAssumption(shortest, longest) { Decisions = decisions };
    }

    private static TimeSpan ReadSpan(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) ? XmlConvert.ToTimeSpan(text.GetString() ?? "")
            : throw new JsonException($"Expected {name}, an ISO 8601 duration.");

    private static void WriteDuration(Utf8JsonWriter writer, DurationDistribution? duration)
    {
        if (duration is null)
            return;
        writer.WriteStartObject("duration");
        writer.WriteString("shortest", XmlConvert.ToString(duration.Shortest));
        writer.WriteString("mean", XmlConvert.ToString(duration.Mean));
        writer.WriteString("median", XmlConvert.ToString(duration.Median));
        writer.WriteString("percentile90", XmlConvert.ToString(duration.Percentile90));
        writer.WriteString("percentile95", XmlConvert.ToString(duration.Percentile95));
        writer.WriteString("longest", XmlConvert.ToString(duration.Longest));
        writer.WriteEndObject();
    }

    private static void WriteElements(Utf8JsonWriter writer, ImmutableArray<ElementStatistics> elements)
    {
        writer.WriteStartArray("elements");
        foreach (var element in elements)
        {
            writer.WriteStartObject();
            writer.WriteString("elementId", element.ElementId);
            writer.WriteString("processId", element.ProcessId);
            writer.WriteNumber("activated", element.Activated);
            writer.WriteNumber("completed", element.Completed);
            writer.WriteNumber("terminated", element.Terminated);
            WriteDuration(writer, element.Duration);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFlows(Utf8JsonWriter writer, ImmutableArray<FlowStatistics> flows)
    {
        writer.WriteStartArray("flows");
        foreach (var flow in flows)
        {
            writer.WriteStartObject();
            writer.WriteString("flowId", flow.FlowId);
            writer.WriteString("processId", flow.ProcessId);
            writer.WriteNumber("count", flow.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePaths(Utf8JsonWriter writer, ImmutableArray<PathStatistics> paths)
    {
        writer.WriteStartArray("paths");
        foreach (var path in paths)
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", path.Count);
            writer.WriteStartArray("elementIds");
            foreach (var elementId in path.ElementIds)
                writer.WriteStringValue(elementId);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
