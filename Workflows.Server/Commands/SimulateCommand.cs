using System.Globalization;
using System.Text.Json;
using Workflows.Definitions.Execution.Simulation;
using Workflows.Server.Definitions;
using Workflows.Server.Organisation.Calendar;
using Workflows.Server.Processes;

namespace Workflows.Server.Commands;

/// <summary><c>simulate FILE.bpmn [--script S.json]</c></summary>
public sealed class SimulateCommand(TimeProvider clock, OfficialCalendar calendar) : ICommand
{
    /// <inheritdoc/>
    public string Name => "simulate";

    /// <inheritdoc/>
    public string Summary => "Run a BPMN file in virtual time by a script";

    /// <inheritdoc/>
    public string Help => """
        Usage: simulate FILE.bpmn [--script S.json] [--start 2026-01-05T01:00:00Z] [--services wait|complete]

        S.json holds {"variables": {...}, "script": [...]}, each entry one of {"complete": elementId, "variables": {...}},
        {"fail": elementId, "errorCode": ...}, {"message": name, "correlationKey": ..., "variables": {...}},
        {"signal": name, "variables": {...}}, {"set": {...}}, {"advance": "P3D"}; startAt and autoCompleteServices may stand
        beside them. --start says when virtual time begins; --services complete does each service at once without a result.
        Writes {status, variables, waiting, events, error}; {"deployable": false, "diagnostics": [...]} where the file cannot run.
        Exit codes: 0 active, completed or terminated; 1 an incident, an entry that did not apply, or a file that cannot run;
        2 called wrongly.
        """;

    /// <inheritdoc/>
    public async Task<int> ExecuteAsync(CommandArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        arguments.Allow(values: 1, "script", "start", "services");
        var definition = CheckedDefinition.CheckToRun(await CommandOutput.ReadFileAsync(arguments.Single("file"), cancellationToken));
        if (definition.Process is null)
        {
            await output.WriteJsonAsync(new
            {
                deployable = false,
                diagnostics = definition.Diagnostics.Select(found => new { found.Severity, found.Code, found.ElementId, found.Message }),
            });
            return ExitCode.Findings;
        }

        using var script = await ReadScriptFileAsync(arguments.Option("script"), cancellationToken);
        var options = new SimulationOptions(StartOf(arguments, script.RootElement).ToUniversalTime(), calendar.Days)
        {
            AutoCompleteServices = CompletesServices(arguments, script.RootElement),
        };
        var simulated = SimulateDefinition.Run(definition, ReadScript(script.RootElement), options);
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
