using System.Globalization;
using System.Text;
using System.Text.Json;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Execution.Simulation;
using Workflows.Server.Organisation.Calendar;
using Workflows.Server.Processes;

namespace Workflows.Server.Commands;

/// <summary><c>simulate FILE.bpmn [MORE ...] [--script S.json]</c></summary>
public sealed class SimulateCommand(TimeProvider clock, OfficialCalendar calendar) : ICommand
{
    private const int MostFiles = 20;

    /// <inheritdoc/>
    public string Name => "simulate";

    /// <inheritdoc/>
    public string Summary => "Run a BPMN file in virtual time by a script";

    /// <inheritdoc/>
    public string Help => """
        Usage: simulate FILE.bpmn [MORE.bpmn RULES.dmn ...] [--process ID] [--script S.json] [--start 2026-01-05T01:00:00Z]
                        [--services wait|complete] [--runs N [--seed S]]

        S.json holds {"variables": {...}, "script": [...]}, each entry one of {"complete": elementId, "variables": {...}},
        {"fail": elementId, "errorCode": ...}, {"message": name, "correlationKey": ..., "variables": {...}},
        {"signal": name, "variables": {...}}, {"set": {...}}, {"advance": "P3D"}; startAt and autoCompleteServices may stand
        beside them. --start says when virtual time begins; --services complete does each service at once without a result.
        Of several files the first process is started, or that of --process; the others may be called, or get messages and signals.
        --runs N runs it N times by chance instead and writes {runs, seed, statuses, duration, elements, flows, paths}; S.json may
        hold {"assumptions": {elementId: {"shortest": "PT1H", "longest": "P2D", "decisions": {"approve": 9, "return": 1}}}}.
        Writes {status, variables, waiting, events, error}; {"deployable": false, "diagnostics": [...]} where the file cannot run.
        Exit codes: 0 active, completed or terminated; 1 an incident, an entry that did not apply, or a file that cannot run;
        2 called wrongly.
        """;

    /// <inheritdoc/>
    public async Task<int> ExecuteAsync(CommandArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        arguments.Allow(values: MostFiles, "script", "start", "services", "process", "runs", "seed");
        var texts = new List<string>();
        foreach (var path in arguments.Values.Count == 0 ? [arguments.Single("file")] : arguments.Values)
        {
            texts.Add(Encoding.UTF8.GetString(await CommandOutput.ReadFileAsync(path, cancellationToken)));
        }

        var files = SimulationFiles.Read(texts, DecisionLibrary.Empty);
        if (files.Select(arguments.Option("process")) is not { IsEmpty: false } processes)
        {
            await output.WriteJsonAsync(new
            {
                deployable = false,
                diagnostics = files.Diagnostics.Select(found => new { found.Severity, found.Code, found.ElementId, found.Message }),
            });
            return ExitCode.Findings;
        }

        using var script = await ReadScriptFileAsync(arguments.Option("script"), cancellationToken);
        var options = new SimulationOptions(StartOf(arguments, script.RootElement).ToUniversalTime(), calendar.Days)
        {
            AutoCompleteServices = CompletesServices(arguments, script.RootElement),
        };
        var simulated = Assumptions(arguments, script.RootElement) is { } assumptions
            ? SimulateDefinition.Count(processes, files.Diagnostics, ReadScript(script.RootElement), options, assumptions)
            : SimulateDefinition.Run(processes, files.Diagnostics, ReadScript(script.RootElement), options);
        await output.WriteJsonAsync(simulated.Result!);
        return simulated.Status is SimulationStatus.Error or SimulationStatus.Incident ? ExitCode.Findings : ExitCode.Good;
    }

    private static async Task<JsonDocument> ReadScriptFileAsync(string? path, CancellationToken cancellationToken)
    {
        try
        {
            return JsonDocument.Parse(path is null ? "{}"u8.ToArray() : await CommandOutput.ReadFileAsync(path, cancellationToken));
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{path} is no JSON: {exception.Message}");
        }
    }

    private static SimulationScript ReadScript(JsonElement script)
    {
        try
        {
            return SimulationJson.ReadScript(script);
        }
        catch (JsonException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private static SimulationAssumptions? Assumptions(CommandArguments arguments, JsonElement script)
    {
        try
        {
            var assumptions = SimulationStatisticsJson.ReadAssumptions(script);
            return arguments.Option("runs") is not { } runs
                ? assumptions
                : (assumptions ?? new SimulationAssumptions(1, 1)) with
                {
                    Runs = Number(runs, "runs", SimulationAssumptions.MaximumRuns),
                    Seed = Number(arguments.Option("seed") ?? "1", "seed", int.MaxValue),
                };
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw new UsageException(exception.Message);
        }
    }

    private static int Number(string text, string option, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new UsageException($"--{option} expects a number from 1 to {most}, but found '{text}'.");

    private DateTimeOffset StartOf(CommandArguments arguments, JsonElement script)
    {
        if (arguments.Option("start") is { } start)
        {
            return DateTimeOffset.TryParse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment
                : throw new UsageException($"--start expects a moment such as 2026-01-05T01:00:00Z, but found '{start}'.");
        }

        return !script.TryGetProperty("startAt", out var given) ? clock.GetUtcNow()
            : given.ValueKind == JsonValueKind.String && given.TryGetDateTimeOffset(out var stated) ? stated
            : throw new UsageException($"startAt expects a moment such as 2026-01-05T01:00:00Z, but found {given.GetRawText()}.");
    }

    private static bool CompletesServices(CommandArguments arguments, JsonElement script) => arguments.Option("services") switch
    {
        null => script.TryGetProperty("autoCompleteServices", out var automatic) && automatic.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new UsageException($"autoCompleteServices expects true or false, but found {automatic.GetRawText()}."),
        },
        "complete" => true,
        "wait" => false,
        var other => throw new UsageException($"--services expects wait or complete, but found '{other}'."),
    };
}
