using System.Buffers;
using System.Text;
using System.Text.Json;
using Workflows.Definitions.Calendar;
using Workflows.Definitions.Execution.Simulation;
using Workflows.Definitions.Verification;
using Workflows.Server.Definitions;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Processes;

/// <summary>Runs a pipeline in virtual time before anybody deploys it. Nothing is stored.</summary>
public static class SimulateDefinition
{
    /// <summary>Simulates a request of <c>POST /api/simulations</c>.</summary>
    /// <param name="request">
    /// An object with <c>bpmn</c>, the text of a file, or <c>files</c>, several of them; <c>processId</c>; <c>variables</c>;
    /// <c>script</c>; <c>startAt</c>, the moment at which virtual time begins; <c>autoCompleteServices</c>.
    /// </param>
    /// <param name="now">When virtual time begins where the request does not say.</param>
    /// <param name="calendar">The working days, as they hold for real instances.</param>
    /// <returns>The result as JSON, or why there is none.</returns>
    public static Outcome<Simulated> Execute(JsonElement request, DateTimeOffset now, WorkingCalendar calendar)
    {
        try
        {
            if (request.ValueKind != JsonValueKind.Object)
            {
                return Invalid("the body is not an object");
            }

            var definition = Select(FilesOf(request), Text(request, "processId"));
            if (definition?.Process is null)
            {
                return definition is null ? Invalid("bpmn or files must hold the process") : new Simulated(null, definition.Diagnostics);
            }

            var startAt = request.TryGetProperty("startAt", out var given) ? given.GetDateTimeOffset() : now;
            var services = request.TryGetProperty("autoCompleteServices", out var automatic) && automatic.GetBoolean();
            return Run(definition, SimulationJson.ReadScript(request), new SimulationOptions(startAt.ToUniversalTime(), calendar) { AutoCompleteServices = services });
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return Invalid(exception.Message);
        }
    }

    /// <summary>Simulates a file that was checked.</summary>
    /// <param name="definition">The file, with a process that can run.</param>
    /// <param name="script">What happens.</param>
    /// <param name="options">When virtual time begins, by which working days it counts, and whether services are done at once.</param>
    /// <returns>The result.</returns>
    public static Simulated Run(CheckedDefinition definition, SimulationScript script, SimulationOptions options)
    {
        var result = ProcessSimulator.Run(definition.Process!, script, options);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            SimulationJson.WriteResult(writer, result);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = 256 });
        return new Simulated(document.RootElement.Clone(), definition.Diagnostics) { Status = result.Status };
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

    private static CheckedDefinition? Select(IEnumerable<string> files, string? processId)
    {
        CheckedDefinition? first = null;
        foreach (var file in files)
        {
            var definition = CheckedDefinition.CheckToRun(Encoding.UTF8.GetBytes(file));
            if (processId is null || definition.Process?.ProcessId == processId)
            {
                return definition;
            }

            first ??= definition.Process is null ? definition : null;
        }

        return first;
    }

    private static string? Text(JsonElement request, string name) =>
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
