using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Workflows.Definitions.Calendar;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Execution.Simulation;
using Workflows.Definitions.Verification;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Processes;

/// <summary>Runs a pipeline in virtual time before anybody deploys it. Nothing is stored.</summary>
public static class SimulateDefinition
{
    private const int LargestCensus = 1_000_000;

    /// <summary>Simulates a request of <c>POST /api/simulations</c>.</summary>
    /// <param name="request">
    /// An object with <c>bpmn</c>, the text of a file, or <c>files</c>, several of BPMN and DMN; <c>processId</c>;
    /// <c>variables</c>; <c>script</c>; <c>startAt</c>, the moment at which virtual time begins; <c>autoCompleteServices</c>. With
    /// <c>runs</c> it is run so many times by chance instead of by the script; <c>seed</c> and <c>assumptions</c> go with it.
    /// </param>
    /// <param name="now">When virtual time begins where the request does not say.</param>
    /// <param name="calendar">The working days, as they hold for real instances.</param>
    /// <param name="deployed">The decisions that tasks may ask for where the files have none of that name.</param>
    /// <returns>The result as JSON, or why there is none.</returns>
    public static Outcome<Simulated> Execute(JsonElement request, DateTimeOffset now, WorkingCalendar calendar, DecisionLibrary deployed)
    {
        try
        {
            if (request.ValueKind != JsonValueKind.Object)
            {
                return Invalid("the body is not an object");
            }

            var files = SimulationFiles.Read(FilesOf(request), deployed);
            if (files.Select(Text(request, "processId")) is not { IsEmpty: false } processes)
            {
                return files.Diagnostics.Count == 0 ? Invalid("bpmn or files must hold the process") : new Simulated(null, files.Diagnostics);
            }

            var startAt = request.TryGetProperty("startAt", out var given) ? given.GetDateTimeOffset() : now;
            var services = request.TryGetProperty("autoCompleteServices", out var automatic) && automatic.GetBoolean();
            var options = new SimulationOptions(startAt.ToUniversalTime(), calendar) { AutoCompleteServices = services };
            var script = SimulationJson.ReadScript(request);
            return SimulationStatisticsJson.ReadAssumptions(request) is { } assumptions
                ? Count(processes, files.Diagnostics, script, options, assumptions)
                : Run(processes, files.Diagnostics, script, options);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return Invalid(exception.Message);
        }
    }

    /// <summary>Simulates processes that were checked, by a script.</summary>
    /// <param name="processes">The processes; the first is the one that is started.</param>
    /// <param name="diagnostics">What is to be said about the files.</param>
    /// <param name="script">What happens.</param>
    /// <param name="options">When virtual time begins, by which working days it counts, and whether services are done at once.</param>
    /// <returns>The result.</returns>
    public static Simulated Run(
        ImmutableArray<ExecutableProcess> processes, IReadOnlyList<Diagnostic> diagnostics, SimulationScript script, SimulationOptions options)
    {
        var result = ProcessSimulator.Run(processes, script, options);
        return new Simulated(Written(writer => SimulationJson.WriteResult(writer, result)), diagnostics) { Status = result.Status };
    }

    /// <summary>Simulates processes that were checked many times, by chance.</summary>
    /// <param name="processes">The processes; the first is the one that is started.</param>
    /// <param name="diagnostics">What is to be said about the files.</param>
    /// <param name="script">The variables to begin with.</param>
    /// <param name="options">When virtual time begins, and by which working days it counts.</param>
    /// <param name="assumptions">How often, from which seed, and what is assumed of those who act.</param>
    /// <returns>The statistics.</returns>
    public static Simulated Count(
        ImmutableArray<ExecutableProcess> processes,
        IReadOnlyList<Diagnostic> diagnostics,
        SimulationScript script,
        SimulationOptions options,
        SimulationAssumptions assumptions)
    {
        // So many runs of so many events at most, whatever is asked for: the answer comes in seconds.
        var bounded = options with { CommandBudget = Math.Min(options.CommandBudget, LargestCensus / assumptions.Runs) };
        var statistics = SimulationCensus.Run(processes, script, bounded, assumptions);
        return new Simulated(Written(writer => SimulationStatisticsJson.Write(writer, statistics)), diagnostics);
    }

    private static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = 256 });
        return document.RootElement.Clone();
    }

    private static Refusal Invalid(string why) => new("simulation.invalid", RefusalKind.Unprocessable, why);

    private static IEnumerable<string> FilesOf(JsonElement request)
    {
        if (Text(request, "bpmn") is { } single)
        {
            return [single];
        }

        return request.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array
            ? files.EnumerateArray().Select(file => (file.ValueKind == JsonValueKind.Object ? Text(file, "content") : file.GetString()) ?? string.Empty)
            : [];
    }

    internal static string? Text(JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>What a simulation gave.</summary>
/// <param name="Result">The result as JSON; null where the definition cannot run.</param>
/// <param name="Diagnostics">What is to be said about the definition.</param>
public sealed record Simulated(JsonElement? Result, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>How it ended; null where the definition cannot run.</summary>
    public SimulationStatus? Status { get; init; }
}
