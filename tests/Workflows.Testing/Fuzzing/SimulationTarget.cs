using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Workflows.Definitions.Calendar;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Execution.Simulation;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Testing.Fuzzing;

/// <summary>The script of a simulation, as anybody may send it; it is refused, or it runs over a few processes to a result.</summary>
public sealed class SimulationTarget : FuzzTarget
{
    private static readonly SimulationOptions Options =
        new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), WorkingCalendar.WeekendsOnly) { CommandBudget = 300, EventBudget = 3000 };

    private readonly Lazy<ImmutableArray<ExecutableProcess>> processes = new(() => [.. Enumerable.Range(1, 6).Select(RandomProcess.Compile)]);

    public override string Name => "simulation";

    public override int MaximumLength => 4 * 1024;

    public override ImmutableArray<string> Words =>
    [
        "{", "}", "[", "]", ":", ",", "\"", "null", "true", "-0", "1e400", "\"script\":[", "\"variables\":{", "\"complete\":\"", "\"fail\":\"",
        "\"errorCode\":", "\"message\":\"messageA\"", "\"correlationKey\":", "\"signal\":", "\"set\":{", "\"advance\":\"P1D\"", "P999999999Y", "-P1D",
        "PT0.0000001S", "P1M", "\"choice\":\"a\"", "\"owner\":1", "\"\\uD800\"",
        .. processes.Value.SelectMany(process => process.Process.FlowElements).Select(element => element.Id).Distinct(StringComparer.Ordinal),
    ];

    public override IEnumerable<byte[]> Seeds()
    {
        foreach (var process in processes.Value)
        {
            var entries = process.Process.FlowElements.Take(12).Select(element => $$$"""{"complete":"{{{element.Id}}}","variables":{"choice":"b"}}""");
            yield return Encoding.UTF8.GetBytes($$$"""
                {"variables":{"choice":"a","owner":"o","number":50},"script":[{{{string.Join(',', entries)}}},{"advance":"P3D"},{"message":"messageA","correlationKey":"a"},{"set":{"x":[1,{"y":null}]}},{"fail":"activity1","errorCode":"e"},{"signal":"s"}]}
                """);
        }
    }

    public override void Check(byte[] input)
    {
        try
        {
            using var document = JsonDocument.Parse(input);
            var script = SimulationJson.ReadScript(document.RootElement);
            foreach (var process in processes.Value)
            {
                using var writer = new Utf8JsonWriter(Stream.Null);
                SimulationJson.WriteResult(writer, ProcessSimulator.Run(process, script, Options));
            }
        }
        catch (JsonException)
        {
            // The documented refusal.
        }
    }
}
