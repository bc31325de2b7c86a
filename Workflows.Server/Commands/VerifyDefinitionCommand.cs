using Workflows.Server.Definitions;

namespace Workflows.Server.Commands;

/// <summary><c>verify-definition FILE.bpmn</c></summary>
public sealed class VerifyDefinitionCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "verify-definition";

    /// <inheritdoc/>
    public string Summary => "Say whether a BPMN file can be deployed, and what is to be said about it";

    /// <inheritdoc/>
    public string Help => """
        Usage: verify-definition FILE.bpmn

        Writes {"deployable": true|false, "diagnostics": [{severity, code, elementId, message, line, column,
        relatedElementIds, trace: [{kind, elementId, detail}], rule, binding}]}. The trace is a run that shows the finding.
        Exit codes: 0 deployable; 1 not deployable; 2 called wrongly.
        """;

    /// <inheritdoc/>
    public async Task<int> ExecuteAsync(CommandArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        arguments.Allow(values: 1);
        var definition = CheckedDefinition.Check(
            await CommandOutput.ReadFileAsync(arguments.Single("file"), cancellationToken));
        await output.WriteJsonAsync(new
        {
            deployable = definition.Process is not null,
            diagnostics = definition.Diagnostics.Select(found => new
            {
                found.Severity,
                found.Code,
                found.ElementId,
                found.Message,
                found.Position?.Line,
                found.Position?.Column,
                found.RelatedElementIds,
                found.Trace,
                rule = found.PolicyRule,
                binding = found.IsBinding,
            }),
        });
        return definition.Process is null ? ExitCode.Findings : ExitCode.Good;
    }
}
