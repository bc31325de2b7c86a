using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Verification;
using Workflows.Server.Hosting.Problems;
using Workflows.Server.Organisation.Calendar;
using Workflows.Server.Processes;
using Workflows.Server.Storage;

namespace Workflows.Server.DecisionModels;

/// <summary>Asks a deployed decision, to see what it answers. Nothing is stored.</summary>
public sealed class EvaluateDecision(WorkflowsDbContext database, DeployedDecisions decisions, TimeProvider clock)
{
    /// <summary>Asks the decision.</summary>
    /// <param name="key">The key of the model.</param>
    /// <param name="request">Which decision, of which version, and the values of its inputs.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The answer; <c>decision.notFound</c> where there is no such version or decision.</returns>
    public async Task<Outcome<Answer>> ExecuteAsync(string key, Request request, CancellationToken cancellationToken = default)
    {
        var variables = VariablesJson.Read(request.Variables);
        if (!variables.Succeeded)
        {
            return variables.Refusal;
        }

        var deployed = await database.DecisionModels.AsNoTracking()
            .Where(row => row.Key == key && (request.Version == null ? row.IsActive : row.VersionNumber == request.Version))
            .FirstOrDefaultAsync(cancellationToken);
        if (deployed is null || decisions.Compiled(deployed) is not { } model || !model.Has(request.Decision ?? string.Empty))
        {
            return new Refusal("decision.notFound", RefusalKind.NotFound, key, request.Decision ?? string.Empty);
        }

        var result = model.Evaluate(
            request.Decision!, variables.Value, new FeelEvaluationContext(clock.GetUtcNow().ToOffset(OfficialCalendar.UtcOffset)));
        return new Answer(
            VariablesJson.ToElement(FeelContext.Of(("value", result.Value))).GetProperty("value"),
            [.. result.Diagnostics.Select(found => new Remark(found.Severity, found.Code, found.ElementId, found.Message))]);
    }

    /// <summary>Which decision is asked, and with what.</summary>
    public sealed record Request(string? Decision, int? Version, JsonElement? Variables);

    /// <summary>What it answers, and what happened on the way.</summary>
    public sealed record Answer(JsonElement Value, IReadOnlyList<Remark> Diagnostics);

    /// <summary>Something that happened on the way to an answer.</summary>
    public sealed record Remark(DiagnosticSeverity Severity, string Code, string? ElementId, string Message);
}
